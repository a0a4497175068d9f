//! Deep links into the Dashboard, in every wording that Stripe has published (docs.stripe.com/stripe-apps/deep-links).
//!
//! Account first, then `test` for any sandbox and nothing for live: that is the wording of 2026. Brackets are encoded;
//! Stripe's own SDKs do both.

use std::collections::BTreeMap;

use super::{
    spec::{DASHBOARD, DEEP, SPEC},
    template::{app_id, home},
    views::{self, FULL_PAGE, View},
};
use crate::{
    error::{Error, Result},
    http::join,
    systems::{Address, LinkAsk, spec::Environment, stripe::parts::Parts},
};

/// The wordings, as the form names them.
pub(super) const ACCOUNT_FIRST: &str = "account-first";
const MODE_FIRST: &str = "mode-first";
const OPEN_DRAWER: &str = "open-drawer";
const LIVE_OR_TEST: &str = "live-or-test";

/// What a deep link is to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Deep {
    /// Empty: the account signed in to.
    pub(super) account: String,
    pub(super) test: bool,
    /// Without slashes around it.
    pub(super) page: String,
    pub(super) app: String,
    /// Empty: the app's own page, which needs no target.
    pub(super) target: String,
    /// Empty: the page's own view.
    pub(super) viewport: String,
    /// The app's parameters, with their `app_`.
    pub(super) extra: Vec<(String, String)>,
}

impl Deep {
    /// The parts of the path in a wording.
    fn path(&self, wording: &str) -> Vec<&str> {
        let mode = match (wording, self.test) {
            (_, true) => "test",
            (LIVE_OR_TEST, false) => "live",
            _ => "",
        };
        let account = match wording {
            OPEN_DRAWER => "",
            _ => &self.account,
        };
        let before = match wording {
            ACCOUNT_FIRST => [account, mode],
            _ => [mode, account],
        };
        let page = self.page.split('/');
        before
            .into_iter()
            .chain(page)
            .filter(|part| !part.is_empty())
            .collect()
    }

    /// The address in a wording, below the Dashboard.
    pub(super) fn parts(&self, dashboard: &url::Url, wording: &str) -> Result<Parts> {
        let mut parts = Parts::at(join(dashboard, &self.path(wording))?);
        parts.show("account", &self.account, "account");
        parts.show("mode", if self.test { "test" } else { "live" }, "mode");
        parts.show("page", &self.page, "page");
        if wording == OPEN_DRAWER {
            parts.add("open_drawer_app", &self.app, "app_id");
        } else if self.target.is_empty() {
            parts.show("app", &self.app, "app_id");
        } else {
            let name = format!("apps[{}][{}]", self.app, self.target);
            parts.pair(&name, &self.viewport, "viewport");
        }
        for (name, value) in &self.extra {
            parts.pair(name, value, "extra");
        }
        Ok(parts)
    }
}

/// The address for these options, with every part named and every doubt told.
pub(super) fn build(settings: &BTreeMap<String, String>, ask: &LinkAsk) -> Result<Address> {
    let given = |name: &str| ask.options.get(name).map_or("", |value| value.trim());
    let wording = match given("wording") {
        "" => ACCOUNT_FIRST,
        other => other,
    };
    let view = View::asked(given("viewport"));
    let mut deep = Deep {
        account: given("account").to_owned(),
        test: match given("mode") {
            "" => ask.environment.is_some_and(|at| at != Environment::Live),
            mode => mode == "test",
        },
        page: String::new(),
        app: app_id(settings)?.to_owned(),
        target: given("target").to_owned(),
        viewport: view.name.clone(),
        extra: extra(given("extra"))?,
    };
    if view.name == FULL_PAGE {
        deep.target.clear();
        let tab = given("tab").trim_matches('/');
        deep.page = ["app", &deep.app, tab]
            .join("/")
            .trim_end_matches('/')
            .to_owned();
    } else {
        deep.page = page(&view, given("page"), given("object"))?;
    }
    let mut parts = deep.parts(&home(settings, "dashboard_url", DASHBOARD)?, wording)?;
    doubt(&mut parts, &deep, &view, ask, wording);
    unused(&mut parts, &view, ask, wording);
    Ok(parts.done())
}

/// Whether a part of a path stands before the page: it names an account or a mode.
pub(super) fn leads(part: &str) -> bool {
    let mode = |mode: &&str| part.eq_ignore_ascii_case(mode);
    part == "~" || part.starts_with("acct_") || ["test", "live"].iter().any(mode)
}

/// The page: as it was given, or the one the view lies on.
fn page(view: &Asked, page: &str, object: &str) -> Result<String> {
    let wrong =
        |field: &str, sentence: String| Err(Error::field(field, sentence).of_system(SPEC.id));
    let segments: Vec<&str> = page.split('/').filter(|part| !part.is_empty()).collect();
    let page = segments.join("/");
    if page.split('/').any(|part| part == "." || part == "..") {
        return wrong("page", "A page has no “..” in it.".to_owned());
    }
    if let Some(first) = segments.first().filter(|first| leads(first)) {
        let sentence = format!(
            "A page does not begin with “{first}”: account and mode have fields of their own."
        );
        return wrong("page", sentence);
    }
    let own = view.known.map_or("", |known| known.page);
    let needed = view.known.map_or(&[][..], |known| known.ids);
    if !page.is_empty() {
        return Ok(page);
    }
    if own.is_empty() {
        return Ok("dashboard".to_owned());
    }
    if !needed.is_empty() && object.is_empty() {
        let sentence = format!(
            "This view shows one object: name its id, {}….",
            needed.join("… or ")
        );
        return wrong("object", sentence);
    }
    Ok(own.replace(":id", object))
}

/// A view as it was asked for: its name, mended where it was meant for one, and what is known of it.
struct Asked {
    name: String,
    mended: bool,
    known: Option<&'static View>,
}

impl View {
    fn asked(name: &str) -> Asked {
        let meant = views::meant(name);
        let name = meant.unwrap_or(name);
        Asked {
            known: views::find(name),
            name: name.to_owned(),
            mended: meant.is_some(),
        }
    }
}

/// The app's own parameters; the Dashboard hands on only those that begin with `app_`, and cuts that off.
fn extra(text: &str) -> Result<Vec<(String, String)>> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let wrong = |sentence: String| Error::field("extra", sentence).of_system(SPEC.id);
    let pairs: BTreeMap<String, String> = serde_json::from_str(text)
        .map_err(|_| wrong("A JSON object with text values.".to_owned()))?;
    let mut named: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs {
        let own = name.strip_prefix("app_").unwrap_or(&name);
        if own.is_empty()
            || name
                .chars()
                .any(|letter| letter.is_control() || letter.is_whitespace())
        {
            return Err(wrong(
                "A parameter needs a name, without spaces and control characters.".to_owned(),
            ));
        }
        let whole = format!("app_{own}");
        if named.iter().any(|(other, _)| *other == whole) {
            return Err(wrong(format!(
                "“{own}” stands in it twice: with app_ and without."
            )));
        }
        named.push((whole, value));
    }
    Ok(named)
}

/// What to think of before it is sent; nothing here is refused, since the tables are not said to be whole.
fn doubt(parts: &mut Parts, deep: &Deep, view: &Asked, ask: &LinkAsk, wording: &str) {
    let given = |name: &str| ask.options.get(name).map_or("", |value| value.trim());
    if deep.account.is_empty() {
        parts.warn("account", "no-account");
    } else if wording == OPEN_DRAWER {
        parts.warn("account", "no-account-here");
    }
    if given("mode").is_empty() && ask.environment.is_none() {
        parts.warn("mode", "mode-unsaid");
    }
    match wording {
        MODE_FIRST | OPEN_DRAWER => parts.warn("wording", "earlier-wording"),
        LIVE_OR_TEST => parts.warn("wording", "unofficial-wording"),
        _ => {}
    }
    if view.mended {
        parts.warn_with("viewport", "view-mended", &[("view", &view.name)]);
    }
    if !["drawer", "modal", ""].contains(&deep.target.as_str()) {
        parts.warn("target", "target-unknown");
    }
    match view.known {
        None if deep.viewport.is_empty() => {}
        None => parts.warn("viewport", "view-unknown"),
        Some(known) if ["settings", "onboarding"].contains(&known.name) => {
            parts.warn("viewport", "view-unproven");
        }
        Some(known) if known.name != FULL_PAGE && !views::lies_on(known, &deep.page) => {
            parts.warn_with("page", "page-of-other-view", &[("page", known.page)]);
        }
        Some(_) => {}
    }
    if let Some((kind, id)) = views::object_of(&deep.page)
        && !kind.ids.iter().any(|start| id.starts_with(start))
    {
        parts.warn_with("object", "id-shape", &[("wanted", &kind.ids.join("…, "))]);
    }
}

/// Options that this address has no place for: each is left out, and that is said.
fn unused(parts: &mut Parts, view: &Asked, ask: &LinkAsk, wording: &str) {
    let given = |name: &str| {
        ask.options
            .get(name)
            .is_some_and(|value| !value.trim().is_empty())
    };
    let full = view.name == FULL_PAGE;
    let older = wording == OPEN_DRAWER;
    // The drawer is what stands there when nobody chose.
    let chosen = ask
        .options
        .get("target")
        .is_some_and(|target| target != "drawer");
    let shows_one = view.known.is_some_and(|known| !known.ids.is_empty());
    for (field, other, left_out) in [
        ("viewport", "wording", older && !full && given("viewport")),
        ("target", "wording", older && chosen),
        ("target", "viewport", full && !older && chosen),
        ("page", "viewport", full && given("page")),
        ("tab", "viewport", !full && given("tab")),
        ("object", "page", given("object") && given("page")),
        (
            "object",
            "viewport",
            given("object") && !given("page") && !shows_one,
        ),
    ] {
        if left_out {
            parts.warn_with(field, "unused", &[("other", other)]);
        }
    }
}

/// Where a customer whose install was taken is led: the app's own view in the account that has it now.
pub(super) fn onward(ask: &LinkAsk) -> Option<LinkAsk> {
    let view = ask.options.get("onward").filter(|view| !view.is_empty())?;
    let options = [
        ("account", ask.account.clone()?),
        ("viewport", view.clone()),
        ("target", "drawer".to_owned()),
    ];
    Some(LinkAsk {
        kind: DEEP.to_owned(),
        options: options
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        environment: ask.environment,
        ..LinkAsk::default()
    })
}
