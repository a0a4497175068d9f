//! Errors of the token endpoint in the desk's words (docs.stripe.com/connect/oauth-reference lists them): at the
//! exchange of a code, and at the renewal of a grant.

/// The diagnosis of a word of either stage; absent: it is of another.
pub(in crate::systems) fn explain(stage: &str, error: &str) -> Option<&'static str> {
    match stage {
        "token" => Some(exchange(error)),
        "refresh" => Some(renewal(error)),
        _ => None,
    }
}

fn exchange(error: &str) -> &'static str {
    match error {
        "invalid_request" => "token-request",
        "invalid_grant" => "token-grant",
        "unsupported_grant_type" | "unsupported_response_type" => "token-type",
        "invalid_scope" => "token-scope",
        "invalid_client" => "token-client",
        "not-sent" => "token-not-sent",
        "no-answer" => "token-no-answer",
        _ => "token-other",
    }
}

fn renewal(error: &str) -> &'static str {
    match error {
        "invalid_request" => "refresh-request",
        "invalid_grant" => "refresh-grant",
        // Either says that this way of asking is offered no longer.
        "unsupported_grant_type" | "unsupported_response_type" => "refresh-type",
        "invalid_scope" => "refresh-scope",
        "invalid_client" => "refresh-client",
        "not-sent" => "refresh-not-sent",
        "no-answer" => "refresh-no-answer",
        _ => "refresh-other",
    }
}
