//! Smile against the fake.
