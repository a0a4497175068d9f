//! Templates of the invitations that a system mails itself: they live there, the desk keeps none.

use std::collections::BTreeMap;

use crate::{
    audit::Act,
    desk::Desk,
    error::{Code, Error, Result},
    store::{
        customers, integrations,
        names::{self, TEMPLATE},
    },
    systems::{self, System, Templates, spec::Field},
    texts::Texts,
    wire::{Id, Nothing, RemoteId, Template, TemplateDraft, TemplatePreview, TemplateText},
};

use super::{
    line::Line,
    options::{check_value, checked_fields},
};

/// Who is filled in where no customer is chosen.
const ANYBODY: &str = "Jane Smith";

fn templates(system: &'static dyn System) -> Result<&'static dyn Templates> {
    system.templates().ok_or_else(|| {
        let sentence = "This system has no templates.";
        Error::new(Code::Unsupported, sentence).of_system(system.spec().id)
    })
}

/// All templates of an integration.
pub async fn template_list(desk: &Desk, request: Id) -> Result<Vec<Template>> {
    let line = Line::open(desk, &request.id).await?;
    let rows = templates(line.system)?.list(&line.cx()).await?;
    keep_names(desk, &line, &rows)?;
    Ok(rows)
}

/// Makes a template or changes one, at the system.
pub async fn template_save(desk: &Desk, request: TemplateDraft) -> Result<Template> {
    let line = Line::open(desk, &request.integration).await?;
    let templates = templates(line.system)?;
    let spec = line.system.spec();
    let values = checked_fields("A template", spec.template, request.values)?;
    let cx = line.acting(desk)?;
    let saved = templates.save(&cx, request.id.as_deref(), &values).await?;
    let action = match request.id {
        Some(_) => "template.change",
        None => "template.add",
    };
    enter(desk, &line, action, &saved.name, &saved.id)?;
    keep_names(desk, &line, std::slice::from_ref(&saved))?;
    Ok(saved)
}

/// Links name the template they were made with, also after it is gone.
fn keep_names(desk: &Desk, line: &Line, rows: &[Template]) -> Result<()> {
    let told = rows
        .iter()
        .map(|one| (one.id.as_str(), one.name.as_str()))
        .collect();
    desk.store()
        .write(|db| names::save(db, &line.row.id, TEMPLATE, &told))
}

/// Deletes a template at the system. Invitations that were sent with it stay as they are.
pub async fn template_remove(desk: &Desk, request: RemoteId) -> Result<Nothing> {
    let line = Line::open(desk, &request.integration).await?;
    let templates = templates(line.system)?;
    templates.remove(&line.acting(desk)?, &request.id).await?;
    enter(desk, &line, "template.remove", "", &request.id)?;
    Ok(Nothing {})
}

/// How a template reads with its variables filled in, and what is wrong with it; nothing is sent anywhere.
pub async fn template_preview(desk: &Desk, request: TemplateText) -> Result<TemplatePreview> {
    let row = desk
        .store()
        .read(|db| integrations::find(db, &request.integration))?;
    let system = systems::find(&row.system)?;
    let templates = templates(system)?;
    let customer = desk
        .store()
        .read(|db| customers::find(db, &request.customer))?;
    let name = customer.map_or(ANYBODY.to_owned(), |customer| {
        match customer.contact_name.is_empty() {
            true => customer.name,
            false => customer.contact_name,
        }
    });
    let (values, mut warnings) = templates.preview(&request.values, &name);
    let texts = Texts::of("en");
    for warning in &mut warnings {
        warning.detail = texts.filled(&format!("warning-{}", warning.key), &warning.values);
    }
    Ok(TemplatePreview {
        errors: errors(system.spec().template, &request.values),
        values,
        warnings,
    })
}

/// What is wrong with each field as it stands.
fn errors(fields: &[Field], values: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let wrong = fields.iter().filter_map(|field| {
        let value = values.get(field.name).map_or("", |value| value.trim());
        let error = match value.is_empty() && field.required {
            true => Error::field(field.name, format!("{} is needed.", field.name)),
            false => check_value(field, value).err()?,
        };
        Some((field.name.to_owned(), error.message))
    });
    wrong.collect()
}

fn enter(desk: &Desk, line: &Line, action: &'static str, name: &str, id: &str) -> Result<()> {
    desk.act(|_| {
        let act = Act {
            action,
            subject: format!("{name} {id}").trim().to_owned(),
            detail: format!("by {}", line.row.name),
            environment: Some(line.row.environment),
        };
        Ok(((), act))
    })?;
    desk.changed("templates", Some(&line.row.id));
    Ok(())
}
