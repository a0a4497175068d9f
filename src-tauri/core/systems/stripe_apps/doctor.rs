//! The doctor of addresses: whatever address of the Dashboard or of an app is pasted, each of its parts is named, what
//! is wrong is said, and a form that works is offered.

use std::collections::BTreeSet;

use url::Url;

use super::{
    deep::{ACCOUNT_FIRST, Deep},
    reading::{Reading, app_and_target},
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
    /// It leads where it says, but open to anybody on the way.
    open: bool,
    /// Something could be better.
    doubt: bool,
}

impl Chart {
    fn note(&mut self, check: Check) {
        self.doubt |= matches!(check.result, Fail | Warn);
        self.checks.push(check);
    }

    fn told(self, kind: &'static str) -> Inspected {
        let (verdict, next) = match (self.strange || self.open, self.doubt) {
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
    // What listens at another port of theirs is not what the address says.
    let usual = |name: &str| host == name && matches!(url.port(), None | Some(80 | 443));
    let of_market = usual("marketplace.stripe.com");
    let of_dashboard = usual("dashboard.stripe.com");
    let like = |name: &str| host.contains(name) && host.contains("stripe");
    if of_market || shape.is_some() && (like("marketplace") || crate::http::is_loopback(url)) {
        return Some(install(url, shape, of_market));
    }
    (of_dashboard || names_app || like("dashboard")).then(|| dashboard(url, of_dashboard))
}

fn begun(url: &Url, at_home: bool) -> Chart {
    let mut host = url.host_str().unwrap_or_default().to_owned();
    if let Some(port) = url.port() {
        host = format!("{host}:{port}");
    }
    let near = crate::http::is_loopback(url);
    let mut chart = Chart {
        checks: Vec::new(),
        strange: !at_home && !near,
        open: false,
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
        chart.open = !hidden;
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
        Some(shape) => chart.note(check("path", Pass).with("kind", shape.kind())),
        None => chart.note(check("path", Fail)),
    }
    twice(&mut chart, url);
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

/// Names that stand in the query twice: nobody can say which of the two counts.
fn twice(chart: &mut Chart, url: &Url) {
    let mut seen = BTreeSet::new();
    let mut told = BTreeSet::new();
    for (name, _) in url.query_pairs() {
        if !seen.insert(name.clone()) && told.insert(name.clone()) {
            chart.note(check("twice", Fail).with("name", &name));
        }
    }
}

/// A page of the Dashboard, in whatever wording.
fn dashboard(url: &Url, at_home: bool) -> Inspected {
    let mut chart = begun(url, at_home);
    let Reading {
        mut deep,
        wording,
        flaws,
        clear,
    } = Reading::of(url);
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
    twice(&mut chart, url);
    for flaw in flaws {
        chart.note(flaw);
    }
    if deep.app.is_empty() {
        chart.note(check("app", Warn));
    } else {
        let manifest = deep.app.starts_with("app_") || deep.app.starts_with("ca_");
        let result = if manifest { Fail } else { Pass };
        chart.note(check("app", result).with("app", &deep.app));
        view(&mut chart, &mut deep);
    }
    strangers(&mut chart, &mut deep);
    let mends = clear && !chart.strange && at_home | !chart.open;
    let repaired = repaired(url, &deep, at_home).filter(|better| mends && better != url.as_str());
    let mut told = chart.told("deep-link");
    if let Some(better) = repaired.filter(|_| told.verdict != Verdict::Genuine) {
        told.checks.push(check("repair", Pass).with("url", better));
        told.next.push("use-repaired");
    }
    told
}

/// Parameters beside the app: only what begins with `app_` reaches it. What can get that beginning gets it.
fn strangers(chart: &mut Chart, deep: &mut Deep) {
    let taken: BTreeSet<String> = deep.extra.iter().map(|(name, _)| name.clone()).collect();
    // Where no app is opened they may well be the page's own.
    let opens = !deep.app.is_empty();
    for (name, _) in &mut deep.extra {
        let reaches = name.starts_with("app_");
        let result = if reaches { Pass } else { Warn };
        chart.note(check("extra", result).with("name", &*name));
        let better = format!("app_{name}");
        let letter = |letter: u8| letter.is_ascii_alphanumeric() || b"_-".contains(&letter);
        let plain = !name.is_empty() && name.bytes().all(letter);
        if opens && !reaches && plain && !taken.contains(&better) {
            *name = better;
        }
    }
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
