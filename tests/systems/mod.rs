//! Systems at the HTTP line.
