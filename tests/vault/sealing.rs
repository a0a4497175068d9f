//! Sealed texts open with their key, in their place, unchanged; and nowhere else.

use linkdesk::{
    clock::{Entropy, SystemEntropy},
    error::Code,
    seal::Sealer,
    secret::Secret,
};
use proptest::prelude::*;

use super::code;

fn sealer() -> Sealer {
    Sealer::new(&Sealer::new_key(&SystemEntropy)).unwrap()
}

proptest! {
    #[test]
    fn what_is_sealed_opens_in_its_place(text in "\\PC{0,200}", place in "\\PC{0,40}") {
        let (sealer, text) = (sealer(), Secret::new(text));
        let sealed = sealer.seal(&SystemEntropy, &place, &text).unwrap();
        let opened = sealer.open(&place, &sealed).unwrap();
        prop_assert_eq!(opened.expose(), text.expose());
    }

    #[test]
    fn nowhere_else(place in "[a-z]{1,8}/[a-z]{1,8}", other in "[a-z]{1,8}/[a-z]{1,8}") {
        prop_assume!(place != other);
        let sealer = sealer();
        let sealed = sealer.seal(&SystemEntropy, &place, &Secret::new("https://example.com/?token=x")).unwrap();
        prop_assert_eq!(code(sealer.open(&other, &sealed)), Code::VaultWrong);
        prop_assert_eq!(code(self::sealer().open(&place, &sealed)), Code::VaultWrong);
    }

    #[test]
    fn no_bit_may_change(at in any::<prop::sample::Index>(), bit in 0..8_u8, cut in any::<prop::sample::Index>()) {
        let sealer = sealer();
        let sealed = sealer.seal(&SystemEntropy, "link/url", &Secret::new("https://example.com/")).unwrap();
        let mut flipped = sealed.clone();
        flipped[at.index(sealed.len())] ^= 1 << bit;
        prop_assert_eq!(code(sealer.open("link/url", &flipped)), Code::VaultWrong);
        prop_assert_eq!(code(sealer.open("link/url", &sealed[..cut.index(sealed.len())])), Code::VaultWrong);
    }

    #[test]
    fn anything_may_lie_in_the_row(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        prop_assert_eq!(code(sealer().open("link/url", &bytes)), Code::VaultWrong);
    }
}

#[test]
fn the_same_text_never_looks_the_same() {
    let (sealer, text) = (sealer(), Secret::new("https://example.com/"));
    let seal = || sealer.seal(&SystemEntropy, "link/url", &text).unwrap();
    let (one, two) = (seal(), seal());
    assert_ne!(one, two, "equal links cannot be told by their rows");
    assert!(!one.windows(7).any(|part| part == b"example"));
}

/// Counts up, so that the output can be written down.
struct Counting;

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for (byte, number) in bytes.iter_mut().zip(0x40..) {
            *byte = number;
        }
    }
}

#[test]
fn the_format_stays() {
    let key = Sealer::new_key(&Counting);
    assert_eq!(key.expose(), "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=");
    let sealer = Sealer::new(&key).unwrap();
    let sealed = sealer
        .seal(&Counting, "link/url", &Secret::new("text"))
        .unwrap();
    assert_eq!(sealed.len(), 1 + 24 + 4 + 16, "format, nonce, text, tag");
    assert_eq!((sealed[0], sealed[1], sealed[24]), (1, 0x40, 0x57));
}

#[test]
fn a_key_is_32_bytes_of_base64() {
    for unfit in [
        "",
        "c2hvcnQ=",
        "not base64 at all",
        "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl9g",
    ] {
        assert_eq!(code(Sealer::new(&Secret::new(unfit))), Code::VaultFailed);
    }
}
