//! What a pasted key is, told by its beginning (docs.stripe.com/keys).

use crate::{
    secret::Secret,
    systems::spec::{Environment, Spec},
    wire::KeyGuess,
};

/// Beginnings of keys that calls are signed with: secret, restricted, and the command line's own restricted ones.
const SIGNING: [&str; 3] = ["sk", "rk", "rkcs"];

/// A key as its shape tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::systems) enum Shape {
    /// Signs calls.
    Secret,
    /// For pages; opens nothing.
    Publishable,
    /// Proves webhooks.
    Webhook,
}

/// Shape and environment; the environment is absent where the shape does not tell it. Keys of sandboxes say `test` as
/// those of test mode do, and keys of practice say `Practice` behind it.
pub(in crate::systems) fn read(text: &Secret) -> Option<(Shape, Option<Environment>)> {
    let text = text.expose();
    let fits = text.len() >= 12
        && text
            .bytes()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == b'_');
    if !fits {
        return None;
    }
    if let Some(rest) = text.strip_prefix("whsec_") {
        let practice = rest.contains("Practice").then_some(Environment::Practice);
        return Some((Shape::Webhook, practice));
    }
    let mut parts = text.splitn(3, '_');
    let (kind, mode, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let environment = match mode {
        "live" => Environment::Live,
        "test" if rest.contains("Practice") => Environment::Practice,
        "test" => Environment::Sandbox,
        _ => return None,
    };
    let shape = match kind {
        "pk" => Shape::Publishable,
        kind if SIGNING.contains(&kind) => Shape::Secret,
        _ => return None,
    };
    (!rest.is_empty()).then_some((shape, Some(environment)))
}

/// Whether a text is the signing secret of an app (docs.stripe.com/stripe-apps/build-backend); inside, the environment
/// as far as it is told.
pub(in crate::systems) fn signing(text: &Secret) -> Option<Option<Environment>> {
    let rest = text.expose().strip_prefix("absec_")?;
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'_';
    let practice = rest.to_lowercase().starts_with("practice");
    (rest.len() >= 6 && rest.bytes().all(plain)).then(|| practice.then_some(Environment::Practice))
}

/// What a pasted key looks like, and where it belongs in an integration of that system.
pub(in crate::systems) fn guess(spec: &Spec, text: &Secret) -> Option<KeyGuess> {
    let (shape, environment) = read(text)?;
    Some(match shape {
        Shape::Secret => guessed(spec, "secret_key", environment),
        Shape::Webhook => guessed(spec, "webhook_secret", environment),
        Shape::Publishable => KeyGuess {
            field: None,
            public: true,
            ..guessed(spec, "", environment)
        },
    })
}

/// A key that belongs to that field.
pub(in crate::systems) fn guessed(
    spec: &Spec,
    field: &str,
    environment: Option<Environment>,
) -> KeyGuess {
    KeyGuess {
        system: Some(spec.id.to_owned()),
        field: Some(field.to_owned()),
        environment,
        ..KeyGuess::default()
    }
}

/// The Dashboard; the addresses of the pages of accounts in it are not published, and practice has none.
pub(in crate::systems) fn dashboard(spec: &Spec, environment: Environment) -> String {
    match environment {
        Environment::Practice => String::new(),
        Environment::Sandbox | Environment::Live => spec.dashboard_url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Environment, Shape, read};
    use crate::secret::Secret;

    #[test]
    fn keys_tell_their_mode() {
        use Environment::{Live, Practice, Sandbox};
        for (text, shape, environment) in [
            ("sk_live_0123456789", Shape::Secret, Some(Live)),
            ("rk_test_0123456789", Shape::Secret, Some(Sandbox)),
            ("rkcs_test_0123456789", Shape::Secret, Some(Sandbox)),
            ("sk_test_51Practice0123", Shape::Secret, Some(Practice)),
            ("pk_live_0123456789", Shape::Publishable, Some(Live)),
            ("whsec_0123456789abcdef", Shape::Webhook, None),
            ("whsec_Practice0123456", Shape::Webhook, Some(Practice)),
        ] {
            assert_eq!(
                read(&Secret::new(text)),
                Some((shape, environment)),
                "{text}"
            );
        }
    }

    #[test]
    fn anything_else_is_no_key() {
        for text in [
            "",
            "sk_live_",
            "sk_live_x",
            "sk_prod_0123456789",
            "sk_live_01234 6789",
            "v1.eu1.0123456789",
        ] {
            assert_eq!(read(&Secret::new(text)), None, "{text}");
        }
    }
}
