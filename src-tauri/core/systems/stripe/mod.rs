//! What Stripe Connect and Stripe Apps share: calls, lists, events, and what keys look like.
//!
//! | file | what is in it |
//! |---|---|
//! | [`client`] | calls with the key, the version and the account in whose name they are made |
//! | [`paging`] | a list page by page |
//! | [`event`] | the signature of a webhook, and what an event means |
//! | [`signed`] | a webhook that was pasted, held against the signing secret |
//! | [`parts`] | an address being put together |
//! | [`keys`] | what a pasted key is, and which mode it belongs to |

pub(in crate::systems) mod client;
pub(in crate::systems) mod event;
pub(in crate::systems) mod keys;
pub(in crate::systems) mod paging;
pub(in crate::systems) mod parts;
pub(in crate::systems) mod signed;
