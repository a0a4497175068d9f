//! What Stripe Connect and Stripe Apps share: calls, lists, events, and what keys look like.
//!
//! | file | what is in it |
//! |---|---|
//! | [`client`] | calls with the key, the version and the account in whose name they are made |
//! | [`paging`] | a list page by page |
//! | [`event`] | the signature of a webhook, and what an event means |
//! | [`token`] | codes and refresh tokens, handed in once |
//! | [`signed`] | a webhook that was pasted, held against the signing secret |
//! | [`words`] | errors of the token endpoint in the desk's words |
//! | [`parts`], [`settings`] | an address being put together, and the settings that say where it leads |
//! | [`returned`] | the query that a customer comes back with |
//! | [`keys`] | what a pasted key is, and which mode it belongs to |

pub(in crate::systems) mod client;
pub(in crate::systems) mod event;
pub(in crate::systems) mod keys;
pub(in crate::systems) mod paging;
pub(in crate::systems) mod parts;
pub(in crate::systems) mod returned;
pub(in crate::systems) mod settings;
pub(in crate::systems) mod signed;
pub(in crate::systems) mod token;
pub(in crate::systems) mod words;
