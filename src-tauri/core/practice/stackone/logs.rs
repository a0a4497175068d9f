//! `/requests/logs`: what was asked of providers through an account; made up from the account's status when somebody
//! looks. In lists and alone, an account in error has failing requests that say why.

use axum::{
    Json, Router,
    extract::{Path, RawQuery, State},
    routing::get,
};
use serde_json::{Value, json};

use super::{account::Account, asked::Asked, listing::Filter, refusal::Refusal};
use crate::{
    clock::Time,
    practice::{
        place::Place,
        random::draw,
        world::{Shared, World, uuid_text},
    },
};

/// The largest documented page.
const LARGEST_PAGE: usize = 100;

/// Requests remembered per account.
const PER_ACCOUNT: usize = 30;

/// Accounts looked through for one page, so that a filter nothing matches stays cheap.
const ACCOUNTS_PER_PAGE: usize = 500;

/// The routes of logs.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/requests/logs", get(list))
        .route("/requests/logs/{id}", get(read))
}

/// The wishes of a list.
struct Wanted {
    success: Option<bool>,
    codes: Vec<String>,
    providers: Vec<String>,
    methods: Vec<String>,
}

async fn list(
    State(world): State<Shared>,
    RawQuery(query): RawQuery,
) -> Result<Json<Value>, Refusal> {
    let asked = Asked::new(query.as_deref());
    let size = asked.page(&world, LARGEST_PAGE)?.size;
    let wanted = Wanted {
        success: asked.filter("success").first().map(|word| word == "true"),
        codes: asked.filter("status_codes"),
        providers: asked.filter("providers"),
        methods: asked.filter("http_methods"),
    };
    let of = Filter {
        ids: asked.filter("account_ids"),
        ..Filter::default()
    };
    let from = match asked.one("next") {
        None => (0, 0),
        Some(text) => cursor(text).ok_or_else(|| world.refuse(400, "The cursor is not right."))?,
    };
    let (items, next) = gather(&world, &of, &wanted, from, size);
    let again = world.faults.on("endless-paging").then(|| "0.0".to_owned());
    Ok(Json(json!({ "next": next.or(again), "data": items })))
}

/// A page of matching requests, and where the next begins.
fn gather(
    world: &World,
    of: &Filter,
    wanted: &Wanted,
    from: (usize, usize),
    size: usize,
) -> (Vec<Value>, Option<String>) {
    let accounts = world.project(|project| project.accounts.page(of, from.0, ACCOUNTS_PER_PAGE));
    let more = accounts.len() == ACCOUNTS_PER_PAGE;
    let end = from.0 + accounts.len();
    let mut items = Vec::new();
    for (place, account) in accounts.iter().enumerate() {
        let begin = if place == 0 { from.1 } else { 0 };
        for entry in begin..entries(account) {
            if items.len() == size {
                return (items, Some(format!("{}.{entry}", from.0 + place)));
            }
            let item = partial(world, account, entry);
            if wanted.fits(&item) {
                items.push(item);
            }
        }
    }
    (items, more.then(|| format!("{end}.0")))
}

fn cursor(text: &str) -> Option<(usize, usize)> {
    let (account, entry) = text.split_once('.')?;
    Some((account.parse().ok()?, entry.parse().ok()?))
}

impl Wanted {
    fn fits(&self, item: &Value) -> bool {
        let among = |words: &[String], value: &str| {
            words.is_empty() || words.iter().any(|word| word.eq_ignore_ascii_case(value))
        };
        self.success
            .is_none_or(|success| item["success"] == success)
            && among(&self.codes, &item["status"].to_string())
            && among(
                &self.providers,
                item["provider"].as_str().unwrap_or_default(),
            )
            && among(
                &self.methods,
                item["http_method"].as_str().unwrap_or_default(),
            )
    }
}

async fn read(State(world): State<Shared>, Path(id): Path<String>) -> Result<Json<Value>, Refusal> {
    let found = locate(&world, &id);
    let (account, entry) =
        found.ok_or_else(|| world.refuse(404, format!("Request {id} not found.")))?;
    let mut item = partial(&world, &account, entry);
    let failed = item["success"] == false;
    item["request"] = json!({
        "id": id,
        "method": item["http_method"],
        "headers": {"accept": "application/json", "authorization": "Bearer practice-not-a-secret"},
        "url": {"url": item["url"], "hostname": "api.provider.example", "path": item["path"], "query_params": {}},
        "body": null,
    });
    item["response"] = json!({
        "status_code": item["status"],
        "headers": {"content-type": "application/json"},
        "body": if failed { json!({"error": reason(&account)}) } else { json!({"data": []}) },
        "custom_mapping_errors": [],
        "provider_errors": if failed { json!([{"status": item["status"], "raw": reason(&account)}]) } else { json!([]) },
    });
    Ok(Json(json!({ "data": item })))
}

fn reason(account: &Account) -> String {
    let first = account.status_reasons.first();
    let said = first.and_then(|reason| reason.description.clone());
    said.unwrap_or_else(|| "The provider gave no reason.".to_owned())
}

/// Minutes between two requests of an account.
const EVERY_MINUTES: i64 = 37;

/// How many requests an account has behind it.
fn entries(account: &Account) -> usize {
    let minutes = (account.updated_at.0 - account.created_at.0) / 60_000;
    usize::try_from(minutes / EVERY_MINUTES + 1).map_or(1, |count| count.min(PER_ACCOUNT))
}

/// The id of a request: a UUID that begins with the account's number and the place of the request.
fn request_id(number: u32, entry: usize) -> String {
    let noise = draw(u64::from(number), "request", entry as u64).below(1 << 56);
    let bits = u128::from(number) << 96 | (entry as u128 & 0xff) << 88 | u128::from(noise);
    uuid_text(bits & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62)
}

fn locate(world: &World, id: &str) -> Option<(Account, usize)> {
    let number = u32::from_str_radix(id.get(..8)?, 16).ok()?;
    let entry = usize::from(u8::from_str_radix(id.get(9..11)?, 16).ok()?);
    let account = world.project(|project| project.accounts.at(number))?;
    (entry < entries(&account) && request_id(number, entry) == id).then_some((account, entry))
}

/// A request as lists show it.
fn partial(world: &World, account: &Account, entry: usize) -> Value {
    let number = world
        .project(|project| project.accounts.number(&account.id))
        .unwrap_or_default();
    let chance = |what: &str| draw(u64::from(number), what, entry as u64);
    let (resource, action) = *chance("resource").pick(RESOURCES);
    let status = status_of(account, entry);
    let duration = 40 + chance("duration").below(900);
    let began = account
        .updated_at
        .plus_seconds(-(entry as i64) * EVERY_MINUTES * 60);
    let ended = Time(began.0.saturating_add(duration as i64));
    let path = format!("/unified/{resource}");
    json!({
        "request_id": request_id(number, entry),
        "event_datetime": began,
        "start_time": began,
        "end_time": ended,
        "account_id": account.id,
        "project_id": world.project(|project| project.keys.project_id.clone()),
        "http_method": "GET",
        "path": path,
        "url": format!("{}{path}", world.origin(Place::StackOne)),
        "status": status,
        "duration": duration,
        "success": status < 400,
        "provider": account.provider,
        "service": resource.split('/').next(),
        "resource": resource.split('/').nth(1),
        "child_resource": null,
        "sub_resource": null,
        "action": action,
        "is_worker": false,
        "source_type": "api",
        "source_value": "practice",
        "source_id": null,
        "source_ip": "203.0.113.7",
        "step_requests": [],
    })
}

const RESOURCES: &[(&str, &str)] = &[
    ("hris/employees", "list_employees"),
    ("hris/time_off", "list_time_off"),
    ("ats/candidates", "list_candidates"),
    ("crm/contacts", "list_contacts"),
    ("iam/users", "list_users"),
];

/// The latest requests of an account that does not work have failed; before that all was well.
fn status_of(account: &Account, entry: usize) -> u16 {
    let code = account
        .status_reasons
        .first()
        .map_or("", |reason| reason.code.as_str());
    let failing = match (account.status.as_str(), code) {
        ("error", "ProviderUnavailableError") => 502,
        ("error", "AccountAuthenticationFailedError") => 403,
        ("error" | "expired", _) => 401,
        ("suspended" | "inactive" | "archived", _) => 412,
        _ => 200,
    };
    if entry < 4 { failing } else { 200 }
}
