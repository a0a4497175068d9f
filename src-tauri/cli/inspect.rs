//! `inspect`: says of anything pasted what it is, and whether it is genuine.

use std::{io::Read, path::PathBuf};

use base64::{Engine, engine::general_purpose::STANDARD};
use linkdesk::{
    api,
    desk::Desk,
    error::Result,
    texts::Texts,
    wire::{CheckResult, InspectRequest, Inspection, Verdict},
};

use crate::{args, out::Out, run::file_fault};

pub(crate) async fn run(wish: args::Inspect, desk: &Desk, out: &Out) -> Result<Verdict> {
    let (text, base64) = pasted(&wish.file)?;
    let request = InspectRequest {
        text,
        base64,
        integration: wish.integration,
        headers: wish.header.into_iter().collect(),
    };
    let found = api::inspect(desk, request).await?;
    out.answer(&found, |text| {
        let texts = Texts::of("en");
        text.say(&format!(
            "{}: {}",
            kind(&texts, &found),
            verdict(&texts, &found)
        ));
        for check in &found.checks {
            text.say(&format!("  {} {}", mark(check.result), check.detail));
        }
        for next in &found.next {
            text.say(&format!("→ {}", texts.get(&format!("inspect-next-{next}"))));
        }
    })?;
    Ok(found.verdict)
}

fn kind(texts: &Texts, found: &Inspection) -> String {
    texts.get(&format!("inspect-kind-{}", found.kind))
}

fn verdict(texts: &Texts, found: &Inspection) -> String {
    let key = match found.verdict {
        Verdict::Genuine => "inspect-genuine",
        Verdict::NotGenuine => "inspect-not-genuine",
        Verdict::CannotTell => "inspect-cannot-tell",
    };
    texts.get(key).to_lowercase()
}

fn mark(result: CheckResult) -> &'static str {
    match result {
        CheckResult::Pass => "✓",
        CheckResult::Fail => "✗",
        CheckResult::Warn => "!",
        CheckResult::Skip => "–",
    }
}

/// The text, or the bytes of one that is none: every byte counts for a signature, so that nothing is cut or mended.
fn pasted(file: &PathBuf) -> Result<(String, Option<String>)> {
    let mut bytes = Vec::new();
    let read = match file.to_str() {
        Some("-") => std::io::stdin().lock().read_to_end(&mut bytes),
        _ => std::fs::File::open(file).and_then(|mut file| file.read_to_end(&mut bytes)),
    };
    read.map_err(|fault| file_fault(file, &fault))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(other) => (String::new(), Some(STANDARD.encode(other.as_bytes()))),
    })
}
