//! The mail of a link: shown, saved as a draft, opened in the person's mail program.

use std::{fs, io::Write};

use jiff::tz::TimeZone;

use crate::{
    audit::Act,
    clock,
    desk::Desk,
    error::{Error, Result},
    mail::{self, Facts, Sender},
    store::{
        customers,
        integrations::{self, IntegrationRow},
        settings,
    },
    systems::{
        self,
        spec::{Fits, LinkKind},
    },
    wire::{Customer, Exported, Id, Link, Mail, MailRequest, Nothing, Notice, Settings},
};

use super::{
    export::{disk, new_file},
    line,
    links::{address, link_show},
    providers,
};

/// The mail that brings a link to its customer; without a link a preview with a placeholder for its address.
pub async fn mail_render(desk: &Desk, request: MailRequest) -> Result<Mail> {
    mail::write(&facts(desk, &request).await?.0)
}

/// Saves the mail of a link as a draft in the data folder's exports.
pub async fn mail_save(desk: &Desk, request: MailRequest) -> Result<Exported> {
    let (facts, link) = of_link(desk, &request).await?;
    let bytes = mail_file(desk, &mail::write(&facts)?)?;
    let path = new_file(desk, "mail", link.environment, "eml")?;
    let mut file = fs::File::create_new(&path).map_err(|error| disk(&path, &error))?;
    file.write_all(&bytes)
        .map_err(|error| disk(&path, &error))?;
    desk.act(|_| Ok(((), act("mail.save", &link))))?;
    Ok(Exported {
        path: path.display().to_string(),
        rows: 1,
    })
}

/// Opens the mail of a link in the person's mail program. Whether it is sent is theirs to say.
pub async fn mail_open(desk: &Desk, request: MailRequest) -> Result<Nothing> {
    let (facts, link) = of_link(desk, &request).await?;
    let mail = mail::write(&facts)?;
    desk.act(|_| Ok(((), act("mail.open", &link))))?;
    desk.tell(Notice::Open {
        url: mail.mailto,
        title: mail.subject,
        place: "mail".to_owned(),
        popups: Vec::new(),
    });
    Ok(Nothing {})
}

/// A mail as the bytes of an `.eml` file.
pub fn mail_file(desk: &Desk, mail: &Mail) -> Result<Vec<u8>> {
    mail::file(mail, desk.now(), &desk.new_id("mail"))
}

fn act(action: &'static str, link: &Link) -> Act {
    Act {
        action,
        subject: format!("{} {}", link.customer_name, link.id),
        detail: format!("{} by {}", link.kind, link.integration_name),
        environment: Some(link.environment),
    }
}

/// Facts of a mail that leaves the desk: there must be a link in it, and its environment must not be read-only.
async fn of_link(desk: &Desk, request: &MailRequest) -> Result<(Facts, Link)> {
    match facts(desk, request).await? {
        (facts, Some(link)) => desk.may_change(link.environment).map(|()| (facts, link)),
        (_, None) => Err(Error::field("link", "Make the link first.")),
    }
}

async fn facts(desk: &Desk, request: &MailRequest) -> Result<(Facts, Option<Link>)> {
    let link = match &request.link {
        Some(id) => Some(link_show(desk, Id { id: id.clone() }).await?.link),
        None => None,
    };
    let (integration, kind, provider, who) = match &link {
        Some(link) => (
            &link.integration,
            &link.kind,
            &link.provider,
            Some(&link.customer),
        ),
        None => (
            &request.integration,
            &request.kind,
            &request.provider,
            request.customer.as_ref(),
        ),
    };
    let (settings, row, customer) = desk.store().read(|db| {
        let customer = who.filter(|who| !who.is_empty());
        let customer = customer.map(|who| customers::get(db, who)).transpose()?;
        let row = integrations::find(db, integration)?;
        Ok((settings::read(db)?, row, customer))
    })?;
    // A kind that no mail brings is told first: some of those have no address that could be in one.
    let kind = mailed(&row, kind)?;
    let url = link.as_ref().map(|link| address(desk, link)).transpose()?;
    let now = line::system_now(desk, &row).await;
    let ahead = |seconds: u32| now.plus_seconds(i64::from(seconds));
    let ends = match &link {
        Some(link) => link.expires_at,
        None => request.expires_in.map(ahead),
    };
    let facts = Facts {
        again: kind.needs_account,
        provider: provider_name(desk, &row, provider)?,
        language: language(request, customer.as_ref(), &settings)?,
        zone: Some(zone(customer.as_ref(), &settings)),
        sender: sender(&settings),
        url,
        ends,
        now,
        ..written_to(customer)
    };
    Ok((facts, link))
}

/// The kind, when links of it are sent by mail.
fn mailed(row: &IntegrationRow, kind: &str) -> Result<&'static LinkKind> {
    let spec = systems::find(&row.system)?.spec();
    let known = spec.kinds.iter().find(|known| known.id == kind);
    known
        .filter(|known| known.fits == Fits::Mail)
        .ok_or_else(|| Error::field("kind", "Links of this kind are not sent by mail."))
}

fn written_to(customer: Option<Customer>) -> Facts {
    let (to, to_name) = customer.map_or_else(Default::default, |customer| {
        (customer.email, customer.contact_name)
    });
    Facts {
        to,
        to_name,
        ..Facts::default()
    }
}

/// What the provider is called.
fn provider_name(desk: &Desk, row: &IntegrationRow, key: &str) -> Result<String> {
    let spec = systems::find(&row.system)?.spec();
    match spec.offers.providers {
        true => providers::name(desk, &row.id, key),
        // There is nothing to choose from: the system is what the customer connects.
        false => Ok(spec.name.to_owned()),
    }
}

fn language(
    request: &MailRequest,
    customer: Option<&Customer>,
    settings: &Settings,
) -> Result<String> {
    if !["", "en", "de", "zh-CN"].contains(&request.language.as_str()) {
        return Err(Error::field(
            "language",
            "Linkdesk writes en, de and zh-CN.",
        ));
    }
    let own = customer.map_or("", |customer| &customer.language);
    let wanted = [request.language.as_str(), own, &settings.language, "en"];
    let first = wanted.into_iter().find(|language| !language.is_empty());
    Ok(first.unwrap_or("en").to_owned())
}

/// The customer's time zone, else the desk's.
fn zone(customer: Option<&Customer>, settings: &Settings) -> TimeZone {
    let own = customer.map_or("", |customer| customer.time_zone.trim());
    TimeZone::get(own).unwrap_or_else(|_| clock::zone(&settings.time_zone))
}

fn sender(settings: &Settings) -> Sender {
    Sender {
        company: settings.sender_company.clone(),
        name: settings.sender_name.clone(),
        signature: settings.sender_signature.clone(),
    }
}
