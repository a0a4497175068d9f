//! Calls to Stripe.

use url::Url;

use crate::{
    error::Result,
    http::{Call, Method, RetryClass, join},
    systems::{Cx, spec::Spec},
};

/// The version of the API these calls are written for (docs.stripe.com/api/versioning); answers of others are read as
/// widely as they can be.
pub(in crate::systems) const VERSION: &str = "2026-10-28.endive";

/// The header that names it, as Stripe writes it.
pub(in crate::systems) const VERSION_HEADER: &str = "Stripe-Version";

/// Reads that are allowed at the least in thirty days, whoever makes them with this account's keys. Known from quotations
/// of docs.stripe.com/rate-limits alone, so that the desk warns and spares, and refuses nothing.
pub(in crate::systems) const READS_A_MONTH: u32 = 10_000;

/// A call of the API below the integration's address.
pub(in crate::systems) fn call<R: RetryClass>(
    cx: &Cx<'_>,
    spec: &'static Spec,
    class: R,
    method: Method,
    path: &[&str],
) -> Result<Call<R>> {
    call_at(cx, spec, cx.base, class, method, path)
}

/// A call of another of Stripe's hosts, signed the same way: the secret key as a bearer, which is what the vendor's
/// SDKs send (docs.stripe.com/api/authentication). They repeat conflicts too
/// (`lib/stripe/api_requestor.rb` in stripe/stripe-ruby).
pub(in crate::systems) fn call_at<R: RetryClass>(
    cx: &Cx<'_>,
    spec: &'static Spec,
    base: &Url,
    class: R,
    method: Method,
    path: &[&str],
) -> Result<Call<R>> {
    let url = join(base, path).map_err(|error| error.of_system(spec.id))?;
    let call = Call::new(class, method, url)
        .calling(spec.id, spec.name)
        .bearer(cx.secret("secret_key")?)
        .conflicts_pass()
        .header("stripe-version", VERSION);
    Ok(cx.secrets.values().fold(call, Call::hiding))
}
