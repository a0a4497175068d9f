//! How a template reads to a customer: the variables that Smile fills in, and what it would not send as it stands
//! (docs.getsmileapi.com/reference/invites).

use std::collections::BTreeMap;

use crate::wire::Warning;

/// The field whose text Smile puts into the mail as it stands, and takes no HTML in.
const PLAIN: &str = "body";

/// The values as the customer of that name reads them, and what is odd about them.
pub(super) fn preview(
    values: &BTreeMap<String, String>,
    customer: &str,
) -> (BTreeMap<String, String>, Vec<Warning>) {
    let company = values.get("company_name").map_or("", String::as_str);
    let mut warnings = Vec::new();
    let filled = values.iter().map(|(field, text)| {
        if let Some(tag) = tag(text).filter(|_| field == PLAIN) {
            warnings.push(warning(field, "template-html", "tag", tag));
        }
        let text = fill(field, text, company, customer, &mut warnings);
        (field.clone(), text)
    });
    (filled.collect(), warnings)
}

fn warning(field: &str, key: &str, name: &str, value: &str) -> Warning {
    Warning {
        field: field.to_owned(),
        key: key.to_owned(),
        values: [(name.to_owned(), value.to_owned())].into(),
        detail: String::new(),
    }
}

/// Fills the variables in that Smile fills in, and says of the others what becomes of them. Sources differ on the name of
/// the customer: the page about tags says `${firstName}`, the chapter about invitations `${fullName}`.
fn fill(
    field: &str,
    text: &str,
    company: &str,
    customer: &str,
    warnings: &mut Vec<Warning>,
) -> String {
    let first = customer.split_whitespace().next().unwrap_or(customer);
    let mut told = |key: &str, variable: &str| {
        warnings.push(warning(field, key, "variable", variable));
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, opening, closing)) = opening(rest) {
        out.push_str(&rest[..at]);
        let from = &rest[at..];
        let inside = &from[opening.len()..];
        let Some(end) = end(inside, closing) else {
            // Whoever began it meant something by it; what comes behind is looked at all the same.
            told("template-open", opening);
            out.push_str(opening);
            rest = inside;
            continue;
        };
        let whole = &from[..opening.len() + end + closing.len()];
        match (opening, &inside[..end]) {
            ("${", "companyName") => out.push_str(company),
            ("${", "firstName") => out.push_str(first),
            ("${", "fullName") => {
                told("template-doubtful", whole);
                out.push_str(customer);
            }
            _ => {
                told("template-unknown", whole);
                out.push_str(whole);
            }
        }
        rest = &from[whole.len()..];
    }
    out.push_str(rest);
    out
}

/// The next variable, in the form that works or in one that does not: where, how it opens, how it closes.
fn opening(text: &str) -> Option<(usize, &'static str, &'static str)> {
    let forms = [("${", "}"), ("{{", "}}"), ("{$", "}")];
    let found = forms
        .into_iter()
        .filter_map(|(opening, closing)| Some((text.find(opening)?, opening, closing)));
    found.min_by_key(|(at, ..)| *at)
}

/// Where a variable closes: before another begins and in its own line, else it does not.
fn end(inside: &str, closing: &str) -> Option<usize> {
    let end = inside.find(closing)?;
    let name = &inside[..end];
    (opening(name).is_none() && !name.contains('\n')).then_some(end)
}

/// The first tag of HTML in a text: a name with what belongs to it between `<` and `>`. An address such as
/// `<jane@example.com>` is none.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let from = &text[at..];
        let whole = &from[..=from.find('>')?];
        let inside = whole[1..whole.len() - 1].trim_end_matches('/');
        let bare = inside.strip_prefix('/').unwrap_or(inside);
        let name = bare.split_ascii_whitespace().next()?;
        let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && name.bytes().all(|letter| letter.is_ascii_alphanumeric());
        (is_name && bare.starts_with(name) && !inside.contains('<')).then_some(whole)
    })
}
