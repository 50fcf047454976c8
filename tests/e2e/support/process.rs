//! Programs beside the test, ended with it.

use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// So often a program is started before it counts as broken.
const STARTS: usize = 5;
/// So often, and so far apart, it is looked whether one listens.
const LOOKS: usize = 500;
const BEAT: Duration = Duration::from_millis(20);

/// A program that is killed when it is no longer needed.
pub(crate) struct Process(Child);

impl Process {
    /// Starts a program and reads its output up to the first line that `answer` takes.
    ///
    /// The browser's driver takes a free port of one address family and then wants the same of the
    /// other: where another program has it, the driver ends at once. So it is started again.
    pub(crate) fn start<T>(command: &mut Command, answer: impl Fn(&str) -> Option<T>) -> (Self, T) {
        (0..STARTS)
            .find_map(|_| Self::try_start(command, &answer))
            .unwrap_or_else(|| {
                panic!("{command:?} ended {STARTS} times without saying where it is")
            })
    }

    /// Starts a program that says nothing, and waits until it listens.
    pub(crate) fn start_silent(command: &mut Command, port: u16) -> Self {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let process = Self(child);
        let listens = (0..LOOKS).any(|_| {
            let there = TcpStream::connect(("127.0.0.1", port)).is_ok();
            if !there {
                thread::sleep(BEAT);
            }
            there
        });
        assert!(listens, "{command:?} does not listen");
        process
    }

    fn try_start<T>(
        command: &mut Command,
        answer: impl Fn(&str) -> Option<T>,
    ) -> Option<(Self, T)> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let found = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| answer(&line));
        let process = Self(child);
        let found = found?;
        // A full pipe would stop it.
        thread::spawn(move || lines.for_each(drop));
        Some((process, found))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What `cargo xtask test` says in the environment, or `default` where it is run by hand.
pub(crate) fn told(name: &str, default: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| default.to_owned())
}

/// Kills every program that was started with that word among its arguments.
pub(crate) fn kill_all(word: &str) {
    let programs = std::fs::read_dir("/proc").expect("the list of programs");
    for program in programs.flatten() {
        let told = std::fs::read(program.path().join("cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&told).contains(word) {
            let number = program.file_name();
            // One of them may have ended with another.
            let _ = Command::new("kill").arg("-9").arg(number).status();
        }
    }
}
