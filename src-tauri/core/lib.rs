//! Linkdesk's core: everything the desk can do, without a window.
//!
//! | room | what is in it |
//! |---|---|
//! | [`api`] | one function per command, taking the [`desk::Desk`]; the only place where store, vault and systems meet |
//! | [`wire`] | what crosses to the window and the command line, and the one command list |
//! | [`systems`] | StackOne and its neighbours: calls, words, signatures; each sees only its `Cx` |
//! | [`store`] | SQLite, one file per table; knows no system |
//! | [`vault`] | secrets: keyring, passphrase file, or memory |
//! | [`http`] | the one client: time limits, retry class, rate budget |
//! | `inbox` | ways in: the loopback receiver with its guards |
//! | [`jobs`], [`presence`] | long work: what a running job listens to, and who else is at it |
//! | [`restore`] | a backup back in its place, while no desk is open |
//! | [`keys`], [`seal`], `safe` | the desk's own key, what it seals, and the vault it comes from |
//! | `live` | the lock on live: read-only until switched on for a time |
//! | `mail` | the mail that brings a link, in the customer's language |
//! | [`audit`] | the tamper-evident chain |
//! | [`hex`] | bytes as digits |
//! | `texts` | the few sentences that the core itself shows to people |
//! | [`practice`] | a stranger that speaks HTTP: the emulator of the systems |
//!
//! What is deliberately not here: Tauri (the shell has it), statics (the [`desk::Desk`] is passed), the time of day
//! and randomness (the [`clock`] is passed). `tests/house.rs` holds these rules.

pub mod api;
pub mod audit;
pub mod clock;
pub mod desk;
pub mod error;
mod folder;
pub mod hex;
pub mod http;
mod inbox;
pub mod jobs;
pub mod keys;
mod live;
mod mail;
pub mod practice;
pub mod presence;
pub mod restore;
mod safe;
pub mod seal;
pub mod secret;
pub mod sign;
pub mod store;
pub mod systems;
pub mod texts;
pub mod vault;
pub mod wire;
