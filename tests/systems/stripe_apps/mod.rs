//! Stripe Apps against the fake.
