//! `account`: lists, shows, reads anew, disconnects, exports.

use std::io::{IsTerminal, Write};

use linkdesk::{
    api,
    desk::Desk,
    error::{Code, Error, Result},
    texts::Texts,
    wire::{Account, AccountDetail, AccountPage, Diagnosis, Disconnect, Export, Id},
};

use crate::{
    args,
    list::Page as _,
    out::Out,
    run,
    text::{Text, day, harmless, when, when_known, word},
};

pub(crate) async fn run(command: args::Account, desk: &Desk, out: &Out) -> Result<()> {
    match command {
        args::Account::List(list) => {
            let page = list
                .read(async |request| api::account_list(desk, request).await)
                .await?;
            out.answer(&page, |text| table(text, &page))
        }
        args::Account::Show { id } => show(out, &api::account_show(desk, Id { id }).await?),
        args::Account::Recheck { id } => show(out, &api::account_recheck(desk, Id { id }).await?),
        args::Account::Disconnect { id, yes } => disconnect(id, yes, desk, out).await,
        args::Account::Export {
            query,
            ids,
            format,
            output,
        } => {
            let output = run::full(&output)?;
            let written = api::account_export(
                desk,
                Export {
                    query: query.join(" "),
                    ids,
                    format,
                    output,
                },
            )
            .await?;
            out.answer(&written, |text| {
                text.say(&format!(
                    "{} rows written to {}.",
                    written.rows, written.path
                ))
            })
        }
    }
}

async fn disconnect(id: String, yes: bool, desk: &Desk, out: &Out) -> Result<()> {
    let account = api::account_show(desk, Id { id }).await?.account;
    let word = api::disconnect_word(&account);
    let confirm = if yes {
        word.to_owned()
    } else {
        asked(word, &account)?
    };
    let request = Disconnect {
        id: account.id,
        confirm,
    };
    show(out, &api::account_disconnect(desk, request).await?)
}

/// Asks on the terminal; the core compares the answer.
fn asked(confirm: &str, account: &Account) -> Result<String> {
    let nobody = || {
        Error::new(
            Code::NeedsConfirmation,
            "Disconnecting ends the account at the system: say --yes.",
        )
    };
    if !std::io::stdin().is_terminal() {
        return Err(nobody());
    }
    let question = format!(
        "This ends the account of {} at the system, in {}. To go on, type {confirm}: ",
        account.owner_name,
        word(account.environment)
    );
    let mut stderr = std::io::stderr();
    let mut answer = String::new();
    write!(stderr, "{}", harmless(&question))
        .and_then(|()| stderr.flush())
        .and_then(|()| std::io::stdin().read_line(&mut answer))
        .map_err(|_| nobody())?;
    Ok(answer.trim().to_owned())
}

fn table(text: &mut Text, page: &AccountPage) {
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            [
                word(row.status),
                row.owner_name.clone(),
                row.provider_name.clone(),
                row.integration_name.clone(),
                row.reason.clone(),
                when_known(row.linked_at),
                row.id.clone(),
            ]
        })
        .collect();
    text.table(
        [
            "Status",
            "Owner",
            "Provider",
            "Integration",
            "Reason",
            "Linked",
            "Id",
        ],
        &rows,
    );
    let counts: Vec<_> = page
        .counts
        .status
        .iter()
        .map(|(status, count)| format!("{count} {status}"))
        .collect();
    if !counts.is_empty() {
        text.say(&counts.join(" · "));
    }
    page.footer(text);
}

fn show(out: &Out, detail: &AccountDetail) -> Result<()> {
    out.answer(detail, |text| {
        let account = &detail.account;
        text.facts(&[
            (
                "Owner",
                format!("{} ({})", account.owner_name, account.owner_id),
            ),
            ("Provider", account.provider_name.clone()),
            (
                "Status",
                format!("{} ({})", word(account.status), account.raw_status),
            ),
            ("Since", when(account.status_since)),
            (
                "Integration",
                format!(
                    "{} ({})",
                    account.integration_name,
                    word(account.environment)
                ),
            ),
            ("Linked", when_known(account.linked_at)),
            ("Checked", when(account.checked_at)),
            ("At the system", account.remote_id.clone()),
            ("To act for it", detail.acts_by.clone()),
            ("Dashboard", detail.dashboard_url.clone()),
            ("Id", account.id.clone()),
        ]);
        for reason in &detail.reasons {
            let until = reason
                .until
                .map(|until| format!(" (until {})", when(until)));
            text.say(&format!(
                "Reason: {} {}{}",
                reason.code,
                reason.description,
                until.unwrap_or_default()
            ));
        }
        for diagnosis in &detail.diagnoses {
            text.say(&format!("Found: {}", told(diagnosis)));
        }
        timeline(text, detail);
    })
}

/// What is wrong, why, and what to do, in a line; not every diagnosis has a cause to tell.
fn told(diagnosis: &Diagnosis) -> String {
    let texts = Texts::of("en");
    let part = |name: &str| {
        let key = format!("diagnosis-{}.{name}", diagnosis.key);
        let text = texts.spoken(&key, &diagnosis.values, day);
        (text != key).then_some(text)
    };
    let steps: Vec<_> = diagnosis.steps.iter().map(|step| step.word()).collect();
    let next = format!("Next: {}.", steps.join(", "));
    let title = part("title").map(|title| format!("{title}."));
    let parts = [title, part("cause"), Some(next)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn timeline(text: &mut Text, detail: &AccountDetail) {
    if detail.timeline.is_empty() {
        return;
    }
    let rows: Vec<_> = detail
        .timeline
        .iter()
        .map(|event| {
            let change = match (event.from.as_str(), event.to.as_str()) {
                ("", to) => to.to_owned(),
                (from, to) => format!("{from} → {to}"),
            };
            [
                when(event.at),
                event.kind.clone(),
                change,
                word(event.source),
                event.detail.clone(),
            ]
        })
        .collect();
    text.say("");
    text.table(["When", "What", "Change", "Learnt by", "Detail"], &rows);
}
