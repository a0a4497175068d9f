//! The ground that a system stands on: nobody is sent anywhere else in its name.

use crate::{
    error::{Code, Error, Result},
    systems::LinkMade,
    wire::Environment,
};

use super::line::Line;

/// What a system hands out must be a web address on the system's own ground, before anybody is sent there.
pub(super) fn check_address(line: &Line, made: &LinkMade) -> Result<()> {
    let refuse = |why: &str| {
        Err(Error::new(
            Code::BadReply,
            format!("The link that came back {why}; it is not used."),
        ))
    };
    let Some(url) = &made.url else {
        return Ok(());
    };
    let Ok(url) = url::Url::parse(url.expose()) else {
        return refuse("is no address");
    };
    let near = |url: &url::Url| crate::http::is_loopback(url);
    let local = near(&url)
        && line.places().all(|place| near(&place))
        && line.row.environment != Environment::Live;
    if url.scheme() != "https" && !local {
        return refuse("is not https");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("hides another host behind a user name");
    }
    let host = url.host_str().unwrap_or_default();
    match local || is_home(line, host) {
        true => Ok(()),
        false => refuse(&format!(
            "leads to {host}, which is not of {}",
            line.system.spec().name
        )),
    }
}

/// The host that is asked, or any of the domain the system itself lives at.
fn is_home(line: &Line, host: &str) -> bool {
    let spec = line.system.spec();
    let addresses = [spec.base_url, spec.dashboard_url];
    let homes = addresses.into_iter().filter_map(|address| {
        let url = url::Url::parse(address).ok()?;
        // `api.example.com` and `app.example.com` are neighbours at `example.com`.
        Some(url.host_str()?.split_once('.')?.1.to_owned())
    });
    let at = |home: &str| {
        host == home
            || host
                .strip_suffix(home)
                .is_some_and(|rest| rest.ends_with('.'))
    };
    line.places().any(|place| place.host_str() == Some(host))
        || homes.into_iter().any(|home| at(&home))
}
