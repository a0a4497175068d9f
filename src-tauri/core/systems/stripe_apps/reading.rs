//! An address of the Dashboard read back into what it says, in whatever wording it stands.

use url::Url;

use super::{
    deep::{ACCOUNT_FIRST, Deep, leads},
    views::FULL_PAGE,
};
use crate::{
    systems::inspect::check,
    wire::{
        Check,
        CheckResult::{Fail, Warn},
    },
};

/// How often a name is taken out of its percent signs: an address that was passed on has been wrapped once or twice.
const WRAPS: usize = 3;

/// What an address says.
pub(super) struct Reading {
    pub(super) deep: Deep,
    pub(super) wording: &'static str,
    /// What is wrong with how it says it.
    pub(super) flaws: Vec<Check>,
    /// It can be told what was meant.
    pub(super) clear: bool,
}

/// The app and the target of `apps[<app>][<target>]`.
pub(super) fn app_and_target(name: &str) -> Option<(&str, &str)> {
    let inner = name.strip_prefix("apps[")?.strip_suffix(']')?;
    let (app, target) = inner.split_once("][")?;
    let bare = |part: &str| !part.is_empty() && !part.contains(['[', ']']);
    (bare(app) && bare(target)).then_some((app, target))
}

impl Reading {
    /// Reads an address.
    pub(super) fn of(url: &Url) -> Self {
        let mut reading = Self {
            deep: Deep::default(),
            wording: ACCOUNT_FIRST,
            flaws: Vec::new(),
            clear: true,
        };
        let (mode, mode_first) = reading.path(url);
        let drawer = reading.query(url);
        let deep = &mut reading.deep;
        if let ["app", app, ..] = deep.page.split('/').collect::<Vec<_>>().as_slice()
            && deep.app.is_empty()
        {
            (deep.app, deep.viewport) = ((*app).to_owned(), FULL_PAGE.to_owned());
        }
        reading.wording = match (mode.as_str(), mode_first, drawer) {
            (_, _, true) => "open-drawer",
            ("live", ..) => "live-or-test",
            (_, true, _) => "mode-first",
            _ => ACCOUNT_FIRST,
        };
        reading
    }

    /// Reads account, mode and page; the mode as it stands there, and whether it stands before the account.
    fn path(&mut self, url: &Url) -> (String, bool) {
        let mut parts: Vec<String> = url
            .path()
            .split('/')
            .map(|part| percent_decoded(part).trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect();
        let mut take = |fits: fn(&str) -> bool| match parts.first() {
            Some(part) if fits(part) => Some(parts.remove(0)),
            _ => None,
        };
        let is_account = |part: &str| leads(part) && !is_mode(part);
        let before = take(is_account);
        let said = take(is_mode).unwrap_or_default();
        let after = before.is_none().then(|| take(is_account)).flatten();
        let mode = said.to_ascii_lowercase();
        if mode != said {
            self.flaws.push(check("side", Warn).with("mode", &said));
        }
        while let Some(part) = take(leads) {
            self.unclear("double", &part);
        }
        let mode_first = after.is_some();
        self.deep.test = mode == "test";
        self.deep.account = before.or(after).unwrap_or_default();
        self.deep.page = parts.join("/");
        (mode, mode_first)
    }

    /// Reads app, target, view and parameters; whether the app is named in the older way.
    fn query(&mut self, url: &Url) -> bool {
        let mut drawer = false;
        for (name, value) in url.query_pairs() {
            let whole = unwrapped(&name);
            let opens = app_and_target(&whole);
            if let Some((app, target)) = opens.filter(|_| self.deep.app.is_empty()) {
                self.deep.app = app.to_owned();
                self.deep.target = target.to_owned();
                self.deep.viewport = value.into_owned();
                if whole != name {
                    self.flaws.push(check("wrapped", Warn).with("name", &name));
                }
            } else if name == "open_drawer_app" && self.deep.app.is_empty() {
                drawer = true;
                self.deep.app = value.into_owned();
                "drawer".clone_into(&mut self.deep.target);
            } else if whole.starts_with("apps[") || name == "open_drawer_app" {
                let key = if opens.is_some() || name == "open_drawer_app" {
                    "second"
                } else {
                    "opening"
                };
                self.unclear(key, &name);
            } else {
                self.deep
                    .extra
                    .push((name.into_owned(), value.into_owned()));
            }
        }
        drawer
    }

    fn unclear(&mut self, name: &str, part: &str) {
        self.clear = false;
        self.flaws.push(check(name, Fail).with("part", part));
    }
}

/// Whether a part of a path is a mode, in whatever letters.
fn is_mode(part: &str) -> bool {
    ["test", "live"]
        .iter()
        .any(|mode| part.eq_ignore_ascii_case(mode))
}

/// A name out of the percent signs that it was wrapped in more often than once.
fn unwrapped(name: &str) -> String {
    let mut whole = name.to_owned();
    for _ in 0..WRAPS {
        if whole.starts_with("apps[") || !whole.to_ascii_lowercase().starts_with("apps%") {
            break;
        }
        whole = percent_decoded(&whole);
    }
    whole
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
