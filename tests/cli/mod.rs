//! The built `linkdeskctl`, as scripts use it: each test with a data folder and, where it needs one, a practice of
//! its own.

mod backup;
mod bulk;
mod hub;
mod interrupt;
mod journey;
mod practice;
mod receiver;
mod smile;
mod stripe;
mod stripe_apps;
mod stripe_ends;
mod usage;

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::{Duration, Instant},
};

use linkdesk::{
    secret::Secret,
    vault::{self, Vault},
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than anything here takes on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A data folder with a passphrase file for secrets.
pub(crate) struct Home {
    pub(crate) folder: TempDir,
}

/// What a command answered.
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// The program, with nothing of the machine's own settings around it.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_linkdeskctl"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_RUNTIME_DIR", self.folder.path())
            .env("LINKDESK_DATA_DIR", self.folder.path().join("data"))
            .env("LINKDESK_VAULT", "file")
            .env("LINKDESK_VAULT_PASSPHRASE", "correct horse")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        self.run_with(arguments, "")
    }

    pub(crate) fn run_with(&self, arguments: &[&str], stdin: &str) -> Answer {
        self.run_with_bytes(arguments, stdin.as_bytes())
    }

    pub(crate) fn run_with_bytes(&self, arguments: &[&str], stdin: &[u8]) -> Answer {
        let mut child = self.command(arguments).spawn().unwrap();
        // One that does not read its stdin is no fault here.
        let _ = child.stdin.take().unwrap().write_all(stdin);
        let output = child.wait_with_output().unwrap();
        Answer {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Asks with `--json` for one value.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        self.json_with(arguments, "")
    }

    pub(crate) fn json_with(&self, arguments: &[&str], stdin: &str) -> Value {
        let answer = self.run_with(&[&["--json"], arguments].concat(), stdin);
        assert_eq!(
            answer.code, 0,
            "{arguments:?}: {}{}",
            answer.stdout, answer.stderr
        );
        answer.json()
    }

    /// Asks with `--json` for something that fails; answers with the error.
    pub(crate) fn error(&self, arguments: &[&str]) -> Value {
        let answer = self.run(&[&["--json"], arguments].concat());
        assert_eq!(
            answer.code, 1,
            "{arguments:?}: {}{}",
            answer.stdout, answer.stderr
        );
        answer.json()["error"].clone()
    }

    /// Adds the practice as an integration of that name.
    pub(crate) fn connect(&self, practice: &Practice, name: &str) -> Value {
        let stackone = &practice.hello["stackone"];
        let secrets =
            json!({ "api_key": stackone["api_key"], "webhook_secret": stackone["webhook_secret"] });
        let base = stackone["base_url"].as_str().unwrap();
        let add = ["integration", "add", "stackone", "--name", name];
        let rest = ["--environment", "practice", "--base-url", base];
        self.json_with(&[&add[..], &rest].concat(), &secrets.to_string())
    }

    /// Lets the file of secrets be opened quickly until the next secret is saved: every start stretches the
    /// passphrase, and where there are many that is all the time there is.
    pub(crate) async fn lighten(&self) {
        let path = self.folder.path().join("data").join(vault::FILE_NAME);
        let light = Vault::file_with_work(path, Some(Secret::new("correct horse")), 2);
        light.put("light", &Secret::new("light")).await.unwrap();
        light.forget("light").await.unwrap();
    }

    /// Writes a file into the folder and answers with its path.
    pub(crate) fn file(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Answer {
    /// The one JSON value that stdout has to be.
    pub(crate) fn json(&self) -> Value {
        assert_eq!(
            self.stdout.lines().count(),
            1,
            "one value and nothing else: {}",
            self.stdout
        );
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// A stream: one JSON value a line.
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.stdout
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

/// Lines as a program prints them; a line that never comes fails the test.
pub(crate) struct Lines(Receiver<String>);

impl Lines {
    pub(crate) fn of(stream: impl Read + Send + 'static) -> Self {
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        Self(told)
    }

    /// The next line as JSON; `None` at the end.
    pub(crate) fn next(&self) -> Option<Value> {
        match self.0.recv_timeout(PATIENCE) {
            Ok(line) => Some(serde_json::from_str(&line).unwrap()),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("no line for {PATIENCE:?}"),
        }
    }
}

/// A program that goes on until it is ended, at the latest with the value.
pub(crate) struct Running {
    pub(crate) child: Child,
    pub(crate) stdout: Lines,
    pub(crate) stderr: Lines,
}

impl Running {
    pub(crate) fn start(home: &Home, arguments: &[&str]) -> Self {
        let mut child = home.command(arguments).spawn().unwrap();
        let stdout = child.stdout.take().unwrap();
        Self::of(child, stdout)
    }

    /// One that was begun already, and what is heard of it.
    pub(crate) fn of(mut child: Child, stdout: impl Read + Send + 'static) -> Self {
        Self {
            stdout: Lines::of(stdout),
            stderr: Lines::of(child.stderr.take().unwrap()),
            child,
        }
    }

    /// Tells it to end, as Ctrl-C does.
    #[cfg(unix)]
    pub(crate) fn interrupt(&self) {
        let mut kill = Command::new("kill");
        let status = kill
            .args(["-INT", &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// Its exit code, once it has ended by itself.
    pub(crate) fn ended(mut self) -> i32 {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code().unwrap_or(-1);
            }
            assert!(began.elapsed() < PATIENCE, "it did not end when told to");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A running `practice serve`.
pub(crate) struct Practice {
    pub(crate) hello: Value,
    _running: Running,
}

impl Practice {
    pub(crate) fn serve(home: &Home, options: &[&str]) -> Self {
        let running = Running::start(home, &[&["practice", "serve"], options].concat());
        Self {
            hello: running.stdout.next().unwrap(),
            _running: running,
        }
    }

    /// Speaks to its control address.
    pub(crate) fn control(&self, method: &str, path: &str, body: &Value) -> Value {
        let control = self.hello["control_url"].as_str().unwrap();
        let (status, text) = http(method, &format!("{control}{path}"), &body.to_string());
        assert_eq!(status, 200, "{method} {path}: {text}");
        serde_json::from_str(&text).unwrap()
    }
}

/// One request to an address on this machine: status and body of the answer.
pub(crate) fn http(method: &str, url: &str, body: &str) -> (u16, String) {
    let (host, path) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let length = body.len();
    write!(
        stream,
        "{method} /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (
        head.split(' ').nth(1).unwrap().parse().unwrap(),
        body.to_owned(),
    )
}
