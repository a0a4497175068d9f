//! The doctor of addresses: whatever address of the Dashboard or of an app is pasted, each of its parts is named, what
//! is wrong is said, and a form that works is offered.

use url::Url;

use super::{
    deep::{ACCOUNT_FIRST, Deep},
    spec::{DASHBOARD, SPEC},
    template::Shape,
    views::{self, FULL_PAGE},
};
use crate::{
    systems::inspect::{Inspected, check},
    wire::{
        Check,
        CheckResult::{Fail, Pass, Warn},
        Verdict,
    },
};

/// What is read of a pasted address, and what is wrong with it.
struct Chart {
    checks: Vec<Check>,
    /// It leads somewhere else than it says.
    strange: bool,
    /// Something could be better.
    doubt: bool,
}

impl Chart {
    fn note(&mut self, check: Check) {
        self.doubt |= matches!(check.result, Fail | Warn);
        self.checks.push(check);
    }

    fn told(self, kind: &'static str) -> Inspected {
        let (verdict, next) = match (self.strange, self.doubt) {
            (true, _) => (Verdict::NotGenuine, vec!["do-not-open"]),
            (false, true) => (Verdict::CannotTell, Vec::new()),
            (false, false) => (Verdict::Genuine, Vec::new()),
        };
        Inspected {
            kind,
            verdict,
            checks: self.checks,
            next,
            event: None,
        }
    }
}

/// Reads an address of the Dashboard or of the marketplace; absent: it is neither.
pub(super) fn look(url: &Url) -> Option<Inspected> {
    let host = url.host_str()?.to_lowercase();
    let names_app = url
        .query_pairs()
        .any(|(name, _)| app_and_target(&name).is_some() || name == "open_drawer_app");
    let shape = Shape::of(url.path());
    let of_market = host == "marketplace.stripe.com";
    let of_dashboard = host == "dashboard.stripe.com";
    let like = |name: &str| host.contains(name) && host.contains("stripe");
    if of_market || shape.is_some() && (like("marketplace") || crate::http::is_loopback(url)) {
        return Some(install(url, shape, of_market));
    }
    (of_dashboard || names_app || like("dashboard")).then(|| dashboard(url, of_dashboard))
}

fn begun(url: &Url, at_home: bool) -> Chart {
    let host = url.host_str().unwrap_or_default();
    let near = crate::http::is_loopback(url);
    let mut chart = Chart {
        checks: Vec::new(),
        strange: !at_home && !near,
        doubt: false,
    };
    let result = match (at_home, near) {
        (true, _) => Pass,
        (false, true) => Warn,
        (false, false) => Fail,
    };
    chart.note(
        check("host", result)
            .with("host", host)
            .with("system", SPEC.name),
    );
    let hidden = !url.username().is_empty() || url.password().is_some();
    if hidden || url.scheme() != "https" && !near {
        chart.strange |= hidden;
        chart.note(check("scheme", Fail));
    }
    chart
}

/// An install link: which of the three it is, and whose.
fn install(url: &Url, shape: Option<Shape>, at_home: bool) -> Inspected {
    let mut chart = begun(url, at_home);
    let query = |name: &str| {
        let mut pairs = url.query_pairs();
        pairs
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    };
    match &shape {
        Some(shape) => chart.note(check("shape", Pass).with("kind", shape.kind())),
        None => chart.note(check("shape", Fail)),
    }
    let needs_client = !matches!(shape, Some(Shape::Plain(_)) | None);
    match query("client_id") {
        Some(id) if id.starts_with("ca_") => chart.note(check("client", Pass).with("client", id)),
        Some(id) => chart.note(check("client", Warn).with("client", id)),
        None if needs_client => chart.note(check("client", Fail)),
        None => {}
    }
    if let Some(address) = query("redirect_uri") {
        let takes = super::manifest::takes(&address);
        chart.note(check("back", if takes { Pass } else { Fail }).with("address", address));
    }
    let state = query("state").is_some_and(|state| !state.is_empty());
    chart.note(check("bound", if state { Pass } else { Warn }));
    chart.told("install-link")
}

/// The app and the target of `apps[<app>][<target>]`.
fn app_and_target(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_prefix("apps[")?.strip_suffix(']')?;
    inner.split_once("][")
}

/// A page of the Dashboard, in whatever wording.
fn dashboard(url: &Url, at_home: bool) -> Inspected {
    let mut chart = begun(url, at_home);
    let (mut deep, wording) = read(url);
    let order = match wording {
        ACCOUNT_FIRST => Pass,
        _ => Warn,
    };
    chart.note(check("wording", order).with("wording", wording));
    chart.note(match deep.account.as_str() {
        "" | "~" => check("account", Warn),
        account => check("account", Pass).with("account", account),
    });
    let mode = if deep.test { "test" } else { "live" };
    chart.note(check("side", Pass).with("mode", mode));
    page(&mut chart, &deep.page);
    if deep.app.is_empty() {
        chart.note(check("app", Warn));
    } else {
        let manifest = deep.app.starts_with("app_") || deep.app.starts_with("ca_");
        let result = if manifest { Fail } else { Pass };
        chart.note(check("app", result).with("app", &deep.app));
        view(&mut chart, &mut deep);
    }
    for (name, value) in std::mem::take(&mut deep.extra) {
        match name.starts_with("app_") {
            true => {
                chart.note(check("extra", Pass).with("name", &name));
                deep.extra.push((name, value));
            }
            false => {
                chart.note(check("extra", Warn).with("name", &name));
                deep.extra.push((format!("app_{name}"), value));
            }
        }
    }
    let repaired = repaired(url, &deep, at_home).filter(|better| better != url.as_str());
    let mut told = chart.told("deep-link");
    if let Some(better) = repaired.filter(|_| told.verdict == Verdict::CannotTell) {
        told.checks.push(check("repair", Pass).with("url", better));
        told.next.push("use-repaired");
    }
    told
}

/// The address in today's wording, at the place where it stood.
fn repaired(url: &Url, deep: &Deep, at_home: bool) -> Option<String> {
    let place = match at_home {
        true => Url::parse(DASHBOARD).ok()?,
        false => {
            let mut place = url.clone();
            place.set_path("");
            place.set_query(None);
            place.set_fragment(None);
            place
        }
    };
    let parts = deep.parts(&place, ACCOUNT_FIRST).ok()?;
    Some(parts.done().url.expose().to_owned())
}

/// The parts of the address, and the wording it stands in.
fn read(url: &Url) -> (Deep, &'static str) {
    let decoded = |part: &str| {
        let text = percent_decoded(part);
        text.trim().to_owned()
    };
    let mut parts: Vec<String> = url
        .path()
        .split('/')
        .map(decoded)
        .filter(|part| !part.is_empty())
        .collect();
    let mut take = |fits: fn(&str) -> bool| match parts.first() {
        Some(part) if fits(part) => Some(parts.remove(0)),
        _ => None,
    };
    let is_account = |part: &str| part.starts_with("acct_") || part == "~";
    let before = take(is_account);
    let mode = take(|part| part == "test" || part == "live");
    let after = before.is_none().then(|| take(is_account)).flatten();
    let mut deep = Deep {
        test: mode.as_deref() == Some("test"),
        account: before.or_else(|| after.clone()).unwrap_or_default(),
        page: parts.join("/"),
        ..Deep::default()
    };
    let mut drawer = false;
    for (name, value) in url.query_pairs() {
        match app_and_target(&name) {
            Some((app, target)) if deep.app.is_empty() => {
                deep.app = app.to_owned();
                deep.target = target.to_owned();
                deep.viewport = value.into_owned();
            }
            None if name == "open_drawer_app" && deep.app.is_empty() => {
                drawer = true;
                deep.app = value.into_owned();
                "drawer".clone_into(&mut deep.target);
            }
            _ => deep.extra.push((name.into_owned(), value.into_owned())),
        }
    }
    if let ["app", app, ..] = deep.page.split('/').collect::<Vec<_>>().as_slice()
        && deep.app.is_empty()
    {
        (deep.app, deep.viewport) = ((*app).to_owned(), FULL_PAGE.to_owned());
    }
    let wording = match (mode.as_deref(), after.is_some(), drawer) {
        (_, _, true) => "open-drawer",
        (Some("live"), ..) => "live-or-test",
        (_, true, _) => "mode-first",
        _ => ACCOUNT_FIRST,
    };
    (deep, wording)
}

/// A part of a path without its percent signs. The form decoder takes `+`, `&` and `=` for its own, so that they are
/// escaped before.
fn percent_decoded(part: &str) -> String {
    let safe = part
        .replace('+', "%2B")
        .replace('&', "%26")
        .replace('=', "%3D");
    let mut pairs = url::form_urlencoded::parse(safe.as_bytes());
    pairs
        .next()
        .map_or_else(String::new, |(name, _)| name.into_owned())
}

fn page(chart: &mut Chart, page: &str) {
    let shown = if page.is_empty() { "/" } else { page };
    match views::object_of(page) {
        Some((kind, id)) if !kind.ids.iter().any(|start| id.starts_with(start)) => {
            let wanted = kind.ids.join("…, ");
            chart.note(
                check("page", Warn)
                    .with("page", shown)
                    .with("wanted", wanted),
            );
        }
        _ => chart.note(check("page", Pass).with("page", shown)),
    }
}

/// Target and view; what was meant for a view is mended.
fn view(chart: &mut Chart, deep: &mut Deep) {
    if deep.viewport == FULL_PAGE && deep.target.is_empty() {
        chart.note(check("view", Pass).with("view", FULL_PAGE));
        deep.viewport.clear();
        return;
    }
    let known = ["drawer", "modal"].contains(&deep.target.as_str());
    chart.note(check("target", if known { Pass } else { Warn }).with("target", &deep.target));
    if let Some(meant) = views::meant(&deep.viewport) {
        chart.note(
            check("view", Fail)
                .with("view", &deep.viewport)
                .with("meant", meant),
        );
        meant.clone_into(&mut deep.viewport);
        return;
    }
    match views::find(&deep.viewport) {
        _ if deep.viewport.is_empty() => chart.note(check("ownview", Pass)),
        None => chart.note(check("view", Warn).with("view", &deep.viewport)),
        Some(known) => {
            chart.note(check("view", Pass).with("view", known.name));
            if !views::lies_on(known, &deep.page) {
                chart.note(
                    check("place", Warn)
                        .with("page", known.page)
                        .with("view", known.name),
                );
            }
        }
    }
}
