//! `call`: any command of the window by its name, read off the one list.

use linkdesk::{
    api,
    desk::Desk,
    error::{Code, Error, Result},
    wire::*,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{job, out::Out, secrets};

macro_rules! calls {
    ($($name:ident($request:ty) -> $reply:ty;)*) => {
        /// Every command there is.
        pub(crate) const NAMES: &[&str] = &[$(stringify!($name)),*];

        async fn ask(name: &str, request: &str, desk: &Desk) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let reply: $reply = api::$name(desk, read::<$request>(name, request)?).await?;
                    write(&reply)
                })*
                other => Err(Error::not_found("command", other)),
            }
        }
    };
}
linkdesk::with_commands!(calls);

pub(crate) async fn run(name: &str, request: &str, desk: &Desk, out: &Out) -> Result<()> {
    let stdin;
    let request = match request {
        "-" => {
            stdin = secrets::stdin()?;
            &**stdin
        }
        text => text,
    };
    let reply = ask(name, request, desk).await?;
    out.json(&waited(reply, desk).await?)
}

/// The desk ends with this program, so a job that was started is waited for and told as it ended.
async fn waited(reply: Value, desk: &Desk) -> Result<Value> {
    let id = reply.get("id").and_then(Value::as_str);
    let running = reply.get("state").and_then(Value::as_str) == Some("running");
    let Some(id) = id.filter(|_| running) else {
        return Ok(reply);
    };
    let query = JobQuery {
        id: id.to_owned(),
        after_line: 0,
        failed_only: false,
    };
    let started = api::job_show(desk, query).await?.job;
    write(&job::follow(desk, started, async |_| Ok(())).await?)
}

/// Reads a request. The parser's sentence is passed on only where it cannot quote a secret: never a value, and no
/// name that is not one of the list's kind.
fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|fault| {
        let sentence = fault.to_string();
        let quoted = ["unknown field `", "missing field `"]
            .iter()
            .find_map(|start| sentence.strip_prefix(start)?.split('`').next());
        let told = match quoted.is_some_and(is_plain) {
            true => sentence,
            false => format!(
                "not what is expected at line {} column {}",
                fault.line(),
                fault.column()
            ),
        };
        Error::new(
            Code::BadInput,
            format!("This is no request for {name}: {told}."),
        )
    })
}

/// A name as the list has them; a key pasted in its place has digits, capitals or signs.
fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}

fn write<T: Serialize>(reply: &T) -> Result<Value> {
    serde_json::to_value(reply).map_err(|fault| {
        Error::new(
            Code::Internal,
            format!("The reply cannot be written: {fault}."),
        )
    })
}
