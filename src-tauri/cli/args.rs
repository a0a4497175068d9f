//! Every command and option. The comments here are the text of `--help`.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, builder::PossibleValuesParser};
use linkdesk::wire::{Environment, VaultKind};

pub(crate) use crate::practice_args::{Practice, PracticeComplete, PracticeServe};

use crate::options::{List, Settings, environment, pair, vault};

/// Links customers' accounts through StackOne, Stripe Connect, Stripe Apps and Smile.
///
/// Exit status: 0 done; 1 failed; 2 wrong usage; 3 the answer is no (the key does not work, the trail is not whole);
/// 4 it cannot be told.
#[derive(Parser)]
#[command(name = "linkdeskctl", version)]
pub(crate) struct Args {
    /// Data folder; the platform's own if left out.
    #[arg(long, global = true, env = "LINKDESK_DATA_DIR", value_name = "DIR")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Where secrets live: the OS keyring, a file encrypted with a passphrase (from a prompt or
    /// LINKDESK_VAULT_PASSPHRASE), or memory for this one run.
    #[arg(long, global = true, env = "LINKDESK_VAULT", default_value = "keyring", value_parser = vault())]
    pub(crate) vault: VaultKind,
    /// Print JSON and nothing else to stdout, one value per answer.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// The practice environment: an emulator of the systems on this machine.
    #[command(subcommand)]
    Practice(Practice),
    #[command(flatten)]
    Desk(DeskCommand),
}

/// What is asked of a desk.
#[derive(Subcommand)]
pub(crate) enum DeskCommand {
    /// Configured accesses to systems.
    #[command(subcommand)]
    Integration(Integration),
    /// Who is being onboarded.
    #[command(subcommand)]
    Customer(Customer),
    /// What a customer opens to connect.
    #[command(subcommand)]
    Link(Link),
    /// Opens the system's own component on a page of this machine, for a call; stays until it has led to an account.
    Hub(Hub),
    /// Says of anything pasted what it is, and whether it is genuine: a webhook, a copied request, an address, a key.
    /// Exit status: 0 genuine, 3 not genuine, 4 it cannot be told.
    Inspect(Inspect),
    /// The mail that brings a link to its customer.
    #[command(subcommand)]
    Mail(Mail),
    /// Reads all accounts from the system and reconciles them with the desk.
    Sync {
        /// Only this integration, by name or id.
        #[arg(long, value_name = "NAME")]
        integration: Option<String>,
    },
    /// What exists at a system once a customer has connected.
    #[command(subcommand)]
    Account(Account),
    /// The way in for webhooks.
    #[command(subcommand)]
    Receiver(Receiver),
    /// The tamper-evident trail.
    #[command(subcommand)]
    Audit(Audit),
    /// Copies of the desk's file. Keys are in none of them.
    #[command(subcommand)]
    Backup(Backup),
    /// Any command of the window by its name. Long work is waited for.
    Call {
        #[arg(value_parser = PossibleValuesParser::new(crate::call::NAMES), hide_possible_values = true)]
        name: String,
        /// The request; `-` reads it from stdin, where secrets belong.
        #[arg(default_value = "{}")]
        json_request: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Integration {
    /// Adds one. Secrets come as a JSON object on stdin, or from a prompt; those left out may follow later.
    Add {
        /// Id of a system.
        #[arg(value_parser = PossibleValuesParser::new(crate::options::systems()))]
        system: String,
        #[arg(long)]
        name: String,
        #[arg(long, value_parser = environment())]
        environment: Environment,
        /// Another address than the system's own.
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
        #[command(flatten)]
        settings: Settings,
    },
    List,
    /// Makes one cheap authenticated call.
    Test {
        name: String,
    },
    /// Writes the static page that stands at your own https redirect address.
    BouncePage {
        name: String,
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// en, de or zh-CN; otherwise the desk's.
        #[arg(long)]
        language: Option<String>,
    },
    /// Removes it with its secrets; links and accounts known of it go too.
    Remove {
        name: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Customer {
    /// Reads customers from a CSV file with the columns owner_id, name and others.
    Import {
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    List(List),
}

#[derive(Subcommand)]
pub(crate) enum Link {
    /// Makes a link, or with --csv one for every row of a file.
    Create {
        /// Name or id.
        #[arg(long, value_name = "NAME")]
        integration: String,
        /// Id or owner id.
        #[arg(
            long,
            value_name = "ID",
            required_unless_present = "csv",
            conflicts_with = "csv"
        )]
        customer: Option<String>,
        /// CSV file of customers; safe to run again after a crash.
        #[arg(long, value_name = "FILE.csv")]
        csv: Option<PathBuf>,
        /// auth-link, hub, oauth, or another kind of the system.
        #[arg(long)]
        kind: String,
        #[command(flatten)]
        settings: Settings,
    },
    /// Builds the address of a link from its options alone: no integration, no network.
    Build {
        /// oauth, or another kind whose address needs no call.
        kind: String,
        #[command(flatten)]
        settings: Settings,
    },
    List(List),
    /// Makes a link that connects an existing account again.
    Relink {
        account: String,
        #[command(flatten)]
        settings: Settings,
    },
    /// Takes a link back.
    Revoke {
        id: String,
    },
}

#[derive(Group)]
pub(crate) struct Hub {
    /// Name or id.
    #[arg(long, value_name = "NAME")]
    pub(crate) integration: String,
    /// Id or owner id.
    #[arg(long, value_name = "ID")]
    pub(crate) customer: String,
    #[command(flatten)]
    pub(crate) settings: Settings,
}

#[derive(Group)]
pub(crate) struct Inspect {
    /// What to look at; `-` or nothing reads stdin, where keys belong.
    #[arg(default_value = "-", value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The integration it should belong to, by name or id; any if left out.
    #[arg(long, value_name = "NAME")]
    pub(crate) integration: Option<String>,
    /// A header that came with a body; may be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) header: Vec<(String, String)>,
}

#[derive(Subcommand)]
pub(crate) enum Mail {
    /// Writes the mail of a link to stdout: as text, as a page, or as the file that mail programs open as a draft.
    Render {
        /// Id of the link.
        link: String,
        /// The customer's own if left out.
        #[arg(long, value_parser = ["en", "de", "zh-CN"])]
        language: Option<String>,
        #[arg(long, default_value = "text", value_parser = ["text", "html", "eml"])]
        format: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Account {
    List(List),
    /// All that is known of an account, with its timeline.
    Show {
        id: String,
    },
    /// Reads an account anew from its system.
    Recheck {
        id: String,
    },
    /// Ends an account at its system.
    Disconnect {
        id: String,
        /// Do not ask, not even in live.
        #[arg(long)]
        yes: bool,
    },
    /// Writes exactly the rows of a query to a file.
    Export {
        query: Vec<String>,
        /// Only this account of them, by the desk's id; may be given several times.
        #[arg(long = "id", value_name = "ID")]
        ids: Vec<String>,
        #[arg(long, value_parser = ["csv", "json"])]
        format: String,
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum Receiver {
    /// Takes webhooks until interrupted; one line per event taken.
    Serve {
        /// Port on 127.0.0.1; 0 takes any free one; the desk's own if left out.
        #[arg(long)]
        port: Option<u16>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Audit {
    List(List),
    /// Says whether the trail is whole.
    Verify {
        /// A head noted earlier, outside this machine.
        #[arg(long, value_name = "HASH")]
        anchor: Option<String>,
    },
    Export {
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Told by the ending of FILE if left out.
        #[arg(long, value_parser = ["csv", "json"])]
        format: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Backup {
    /// Writes a copy of the desk as it is now; a window may be open meanwhile.
    Create {
        /// Must not be there yet.
        file: PathBuf,
    },
    /// Says whether a backup is whole and can be restored, and whether this desk has its key. Exit status 3: it is not.
    Check { file: PathBuf },
    /// Puts a backup in the place of the desk's file. Refused while a desk is open over the data folder; the file of
    /// before is kept among the backups.
    Restore { file: PathBuf },
}
