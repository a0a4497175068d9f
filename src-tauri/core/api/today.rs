//! Today: counted in one moment of the file, so that its parts agree with each other.

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use rusqlite::Connection;

use crate::{
    clock::{self, Time},
    desk::Desk,
    error::Result,
    store::{integrations, settings, today},
    systems,
    wire::{DayCount, Environment, Funnel, IntegrationHealth, Need, Nothing, SecretReport, Today},
};

use super::{
    diagnose,
    health::health,
    integrations::secret_reports,
    line,
    needs::{self, Judged},
    quota,
};

/// Days that funnel and graph look back.
const DAYS: u32 = 30;

/// What needs somebody, how onboarding goes, and whether the integrations are well.
pub async fn today_show(desk: &Desk, _: Nothing) -> Result<Today> {
    let settings = desk.store().read(settings::read)?;
    let environment = settings.environment;
    let zone = clock::zone(&settings.time_zone);
    quota::note(desk);
    let all = desk.store().read(|db| integrations::all(db, None))?;
    let mut clocked = Vec::new();
    let mut latest = desk.now();
    for row in all.iter().filter(|row| row.environment == environment) {
        let now = line::system_now(desk, row).await;
        latest = latest.max(now);
        clocked.push((row.clone(), now));
    }
    desk.store().read(|db| {
        let mut judged = Vec::with_capacity(clocked.len());
        let mut integrations = Vec::with_capacity(clocked.len());
        for (row, now) in clocked {
            let spec = systems::find(&row.system)?.spec();
            let secrets = secret_reports(db, &row, spec)?;
            let mut diagnoses = diagnose::integration(desk, &row, spec, &secrets, 0);
            diagnoses.extend(quota::diagnose(quota::of(db, desk, &row)?.as_ref()));
            let one = Judged {
                diagnoses,
                refused: needs::refused(db, &row, desk.now())?,
                token: needs::token(&row, &all),
                row,
                spec,
                now,
            };
            integrations.push(listed(&one, &secrets));
            judged.push(one);
        }
        let mut needs = needs::of_desk(desk, &settings, &judged);
        needs.extend(all_needs(db, desk, environment, &judged)?);
        needs.sort_by_cached_key(Need::rank);
        Ok(Today {
            needs,
            funnel: funnel(db, &judged)?,
            linked: linked(db, environment, latest, &zone)?,
            integrations,
            at: latest,
        })
    })
}

fn all_needs(
    db: &Connection,
    desk: &Desk,
    environment: Environment,
    judged: &[Judged],
) -> Result<Vec<Need>> {
    let mut found = needs::of_accounts(db, environment, judged)?;
    for one in judged {
        found.extend(needs::of_integration(one));
        found.extend(needs::of_links(db, one)?);
    }
    found.extend(needs::of_jobs(db, environment, desk.now())?);
    Ok(found)
}

fn funnel(db: &Connection, judged: &[Judged]) -> Result<Funnel> {
    let mut funnel = Funnel {
        days: DAYS,
        ..Funnel::default()
    };
    for one in judged {
        let since = one.now.plus_seconds(-i64::from(DAYS) * 86_400);
        let made = today::made(db, &one.row.id, since, one.now)?;
        funnel.created += made.created;
        funnel.sent += made.sent;
        funnel.opened += made.opened;
        funnel.opened_known |= made.told;
        funnel.completed += made.completed;
        funnel.expired_unused += made.expired;
    }
    Ok(funnel)
}

fn linked(
    db: &Connection,
    environment: Environment,
    now: Time,
    zone: &TimeZone,
) -> Result<Vec<DayCount>> {
    let bounds = days(now, zone);
    let counts = today::linked(db, environment, &bounds)?;
    let days = bounds.into_iter().zip(counts);
    Ok(days
        .map(|(day, (total, new))| DayCount { day, total, new })
        .collect())
}

/// Begins of the last days in a time zone, and of tomorrow. A day has 23 hours when the clocks go forward.
fn days(now: Time, zone: &TimeZone) -> Vec<Time> {
    let moment = Timestamp::from_millisecond(now.0).unwrap_or_default();
    let today = moment.to_zoned(zone.clone()).date();
    let begins = (0..=i64::from(DAYS)).filter_map(|ahead| {
        let day = today.checked_add((ahead - i64::from(DAYS) + 1).days());
        let begin = day.ok()?.to_zoned(zone.clone()).ok()?;
        Some(Time(begin.timestamp().as_millisecond()))
    });
    begins.collect()
}

/// An integration as Today lists it.
fn listed(judged: &Judged, secrets: &[SecretReport]) -> IntegrationHealth {
    let Judged {
        row,
        spec,
        diagnoses,
        refused,
        ..
    } = judged;
    let heard = [
        row.last_test.as_ref().map(|test| test.at),
        row.last_sync_at,
        row.last_webhook_at,
    ];
    IntegrationHealth {
        integration: row.id.clone(),
        name: row.name.clone(),
        system: row.system.clone(),
        health: health(row, spec, secrets, diagnoses, refused.0),
        checked_at: heard.into_iter().flatten().max(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::{Offset, TimeZone};

    use super::{DAYS, days};
    use crate::clock::Time;

    #[test]
    fn days_begin_at_midnight_of_the_zone_and_end_with_tomorrow() {
        let now = Time::parse("2026-03-29T22:30:00Z").unwrap();
        let utc = days(now, &TimeZone::UTC);
        assert_eq!(utc.len(), DAYS as usize + 1, "each day, and its end");
        assert_eq!(utc[29].to_string(), "2026-03-29T00:00:00.000Z", "today");
        assert_eq!(utc[30].to_string(), "2026-03-30T00:00:00.000Z", "its end");
        let east = days(now, &TimeZone::fixed(Offset::constant(2)));
        assert_eq!(east[29].to_string(), "2026-03-29T22:00:00.000Z", "tomorrow");
    }
}
