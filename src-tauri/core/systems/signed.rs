//! Webhooks of any system: the header with the signature, the secrets that may have made it, the event behind it.

use std::collections::BTreeMap;

use super::{
    Delivery, Verified,
    inspect::{Inspected, Pasted, check},
    spec::Spec,
};
use crate::{
    clock::Time,
    error::{Code, Error, Result},
    secret::Secret,
    sign::{Fault, Scheme},
    wire::{
        Check,
        CheckResult::{Fail, Pass, Skip},
        Verdict,
    },
};

/// How a system signs its webhooks.
pub(super) struct Signing {
    /// The system.
    pub(super) spec: &'static Spec,
    /// The header of the signature, in lower case.
    pub(super) header: &'static str,
    /// Names of the secrets, the current one first; several may be good at a time.
    pub(super) secrets: &'static [&'static str],
    /// How the body is signed.
    pub(super) scheme: Scheme,
    /// Why a signature does not hold, for people.
    pub(super) sentence: fn(Fault) -> &'static str,
    /// The event of a body; absent: it is none.
    pub(super) read: fn(&[u8]) -> Option<Verified>,
}

impl Signing {
    /// Checks the signature and reads the event.
    ///
    /// A missing or wrong signature is [`Code::BadInput`] naming the header; a right one over something unreadable is
    /// [`Code::BadReply`].
    pub(super) fn verify(
        &self,
        secrets: &BTreeMap<String, Secret>,
        delivery: &Delivery,
        now: Time,
    ) -> Result<Verified> {
        let id = self.spec.id;
        let secrets = given(secrets, self.secrets);
        if secrets.is_empty() {
            return Err(Error {
                field: self.secrets.first().map(|name| (*name).to_owned()),
                ..Error::new(
                    Code::SecretAbsent,
                    "The signing secret of the webhooks has not been given yet.",
                )
                .of_system(id)
            });
        }
        let refused = |sentence| Error::field(self.header, sentence).of_system(id);
        let value = delivery.headers.get(self.header);
        let value = value.ok_or_else(|| refused("The delivery carries no signature."))?;
        holds(self.scheme, &secrets, &delivery.body, value.trim(), now)
            .map_err(|fault| refused((self.sentence)(fault)))?;
        (self.read)(&delivery.body).ok_or_else(|| {
            let sentence = "The signature is right, but the body is no event.";
            Error::new(Code::BadReply, sentence).of_system(id)
        })
    }

    /// Looks at one that was pasted; `hold` tells what its signature is worth under the secrets that were given.
    pub(super) fn inspect(
        &self,
        event: Option<Verified>,
        pasted: &Pasted,
        secrets: &BTreeMap<String, Secret>,
        hold: impl FnOnce(&[&Secret], &str) -> Held,
    ) -> Inspected {
        let mut checks = vec![check("form", Pass).with("form", pasted.form.word())];
        let held = match pasted.headers.get(self.header) {
            None => Held {
                next: Some("paste-headers"),
                ..Held::unclear([check("header", Fail).with("header", self.header)])
            },
            Some(value) => {
                checks.push(check("header", Pass).with("header", self.header));
                hold(&given(secrets, self.secrets), value.trim())
            }
        };
        checks.extend(held.checks);
        checks.push(match &event {
            Some(event) => check("event", Pass).with("event", &event.event),
            None => check("event", Fail).with("system", self.spec.name),
        });
        Inspected {
            event,
            ..Inspected::new("webhook", held.verdict, checks, held.next)
        }
    }
}

/// What a signature is worth.
pub(super) struct Held {
    /// Whether it proves the body.
    pub(super) verdict: Verdict,
    /// How that was found.
    pub(super) checks: Vec<Check>,
    /// What to do next.
    pub(super) next: Option<&'static str>,
}

impl Held {
    /// It proves the body, or not so.
    pub(super) fn judged(verdict: Verdict, checks: impl IntoIterator<Item = Check>) -> Self {
        Self {
            verdict,
            checks: checks.into_iter().collect(),
            next: None,
        }
    }

    /// Nobody can tell.
    pub(super) fn unclear(checks: impl IntoIterator<Item = Check>) -> Self {
        Self::judged(Verdict::CannotTell, checks)
    }

    /// Nobody can tell without the secret.
    pub(super) fn without_secret(checks: impl IntoIterator<Item = Check>) -> Self {
        let secret = [check("secret", Skip)];
        Self {
            next: Some("add-webhook-secret"),
            ..Self::unclear(checks.into_iter().chain(secret))
        }
    }

    /// The same, and what to do when it is not genuine.
    pub(super) fn or(self, next: &'static str) -> Self {
        let refused = self.verdict == Verdict::NotGenuine;
        Self {
            next: refused.then_some(next),
            ..self
        }
    }
}

/// The secrets of these names that were given, in their order.
pub(super) fn given<'a>(secrets: &'a BTreeMap<String, Secret>, names: &[&str]) -> Vec<&'a Secret> {
    let given = names.iter().filter_map(|name| secrets.get(*name));
    given.filter(|secret| !secret.is_empty()).collect()
}

/// Holds a signature against every secret that may be good. One that fits and is too old says so.
pub(super) fn holds(
    scheme: Scheme,
    secrets: &[&Secret],
    body: &[u8],
    value: &str,
    now: Time,
) -> Result<(), Fault> {
    let mut fault = Fault::Mismatch;
    for secret in secrets {
        match scheme.verify(secret, body, value, now) {
            Ok(()) => return Ok(()),
            Err(Fault::Mismatch) => {}
            Err(other) => fault = other,
        }
    }
    Err(fault)
}

/// A body without the line break that editors add at its end.
pub(super) fn bare(body: &[u8]) -> &[u8] {
    let bare = body.strip_suffix(b"\n").unwrap_or(body);
    bare.strip_suffix(b"\r").unwrap_or(bare)
}
