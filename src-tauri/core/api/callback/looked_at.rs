//! What a customer came back with, looked at and not taken: whose it is, whether it is whole, and whether it is still good.

use url::Url;

use crate::{
    api::{
        inspect::{foreign, inspection, of_link},
        line,
    },
    desk::Desk,
    error::Result,
    store::{
        integrations::{self, IntegrationRow},
        links::LinkRecord,
        states::StateRow,
    },
    systems::{
        self, CameBack, Outcome,
        inspect::{Pasted, check},
    },
    wire::{
        Check,
        CheckResult::{Fail, Pass},
        Environment, Inspection, Verdict,
    },
};

use super::{bound, elsewhere, readings, redirect, spent};

/// Looks at a way back that brings a state along; absent: it is none.
pub(in crate::api) async fn look(
    desk: &Desk,
    pasted: &Pasted,
    chosen: Option<&IntegrationRow>,
) -> Result<Option<Inspection>> {
    let readings = readings(&pasted.text);
    if readings.iter().all(|(_, came)| came.state.is_none()) {
        return Ok(None);
    }
    match bound(desk, &readings, None)? {
        Some((state, record, came)) => {
            let known = Known {
                state: &state,
                record: &record,
                came: &came,
            };
            known.judged(desk, pasted, chosen).await.map(Some)
        }
        None => strange(desk, pasted, chosen).await.map(Some),
    }
}

/// A state that this desk did not make; what its system finds of the rest is said all the same.
async fn strange(
    desk: &Desk,
    pasted: &Pasted,
    chosen: Option<&IntegrationRow>,
) -> Result<Inspection> {
    let mut found = inspection(
        "callback",
        Verdict::NotGenuine,
        vec![check("callback", Fail)],
    );
    found.next.push("do-not-take".to_owned());
    let told = foreign(desk, pasted, chosen.cloned()).await?;
    if told.kind == found.kind {
        found.checks.extend(told.checks);
    }
    Ok(found)
}

/// A way back whose state this desk made.
struct Known<'a> {
    state: &'a StateRow,
    record: &'a LinkRecord,
    came: &'a CameBack,
}

impl Known<'_> {
    async fn judged(
        &self,
        desk: &Desk,
        pasted: &Pasted,
        chosen: Option<&IntegrationRow>,
    ) -> Result<Inspection> {
        let link = &self.record.link;
        let row = desk
            .store()
            .read(|db| integrations::find(db, &link.integration))?;
        let mut found = of_link(link);
        found.kind = "callback".to_owned();
        found.next = vec!["do-take-callback".to_owned()];
        let whose = check("callback", Pass)
            .with("customer", &link.customer_name)
            .with("integration", &link.integration_name);
        found.checks = vec![whose];
        if let Some(chosen) = chosen.filter(|chosen| chosen.id != row.id) {
            refuse(
                &mut found,
                check("through", Fail).with("integration", &chosen.name),
                "do-not-take",
            );
        }
        if let Some(wanted) = self.wanted(desk, &row, &pasted.text) {
            refuse(
                &mut found,
                check("place", Fail).with("address", wanted),
                "do-not-take",
            );
        }
        self.proved(desk, pasted, &row, &mut found).await?;
        let now = line::system_now(desk, &row).await;
        match spent(self.state, self.record, systems::find(&row.system)?, now) {
            None => found.checks.push(check("once", Pass)),
            Some(how) => refuse(
                &mut found,
                check("once", Fail).with("how", how),
                "show-link",
            ),
        }
        Ok(found)
    }

    /// Where the link leads back to, when the customer ended somewhere else; a bare query stands nowhere.
    fn wanted(&self, desk: &Desk, row: &IntegrationRow, text: &str) -> Option<String> {
        let came = Url::parse(text.trim()).ok()?;
        // Without an address of its own a link leads to the first that is registered.
        let listed = row.settings.get("redirect_uris").map_or("", String::as_str);
        let own = redirect::own_address(desk, row);
        let wanted: Vec<&str> = match self.state.redirect_uri.as_str() {
            "" => redirect::listed(listed).chain(own.as_deref()).collect(),
            address => vec![address],
        };
        let away = !wanted.is_empty() && wanted.iter().all(|one| elsewhere(one, Some(&came)));
        away.then(|| wanted.join(", "))
    }

    /// What the system says of it, held against the secrets and the mode of the integration: a state shows who was
    /// asked, and a signature that it is they who answer.
    async fn proved(
        &self,
        desk: &Desk,
        pasted: &Pasted,
        row: &IntegrationRow,
        found: &mut Inspection,
    ) -> Result<()> {
        // A vault that is closed leaves the signature unchecked, and says so.
        let secrets = line::secrets(desk, row).await.unwrap_or_default();
        let now = line::system_now(desk, row).await;
        let system = systems::find(&row.system)?;
        if !system.returns(&self.record.link.kind, &self.came.outcome) {
            let other = check("code", Fail).with("how", "other-way");
            refuse(found, other, "do-not-take");
        }
        let told = system.inspect(pasted, &secrets, now);
        if let Some(told) = told.filter(|told| told.kind == found.kind) {
            found.checks.extend(told.checks);
            let signed = matches!(self.came.outcome, Outcome::Signed(_));
            // Of what nothing is signed in, the state alone is proof, as long as the system finds it whole.
            let weaker = signed && told.verdict == Verdict::CannotTell;
            if told.verdict == Verdict::NotGenuine || weaker && found.verdict != Verdict::NotGenuine
            {
                found.verdict = told.verdict;
                found.next = told.next.into_iter().map(str::to_owned).collect();
            }
        }
        if let Outcome::Signed(claim) = &self.came.outcome
            && claim.live != (row.environment == Environment::Live)
        {
            found.checks.retain(|check| check.name != "side");
            let mode = if claim.live { "live" } else { "test" };
            let side = check("side", Fail)
                .with("mode", mode)
                .with("integration", &row.name);
            refuse(found, side, "do-not-take");
        }
        Ok(())
    }
}

/// Enters what speaks against it; the first such thing says what to do.
fn refuse(found: &mut Inspection, against: Check, next: &str) {
    found.checks.push(against);
    if found.verdict != Verdict::NotGenuine {
        found.next = vec![next.to_owned()];
    }
    found.verdict = Verdict::NotGenuine;
}
