//! Keys by the names that are printed on them.

use fantoccini::actions::{
    ActionSequence, Actions, InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction,
};
use fantoccini::key::Key;
use std::time::Duration;

/// The key strokes of a chord such as `Ctrl+Shift+z`, `Tab` or `?`. Letters are small, as on the keys:
/// a capital one would press Shift.
pub(crate) fn chord(keys: &str) -> ActionSequence {
    let keys: Vec<char> = match keys {
        "+" => vec!['+'],
        chord => chord.split('+').map(code).collect(),
    };
    let down = keys.iter().map(|&value| KeyAction::Down { value });
    let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
    let actions = down
        .chain(up)
        .fold(KeyActions::new("keys".to_owned()), KeyActions::then);
    actions.into()
}

/// The key strokes that type a text.
pub(crate) fn typed(text: &str) -> ActionSequence {
    let strokes = text
        .chars()
        .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
    strokes
        .fold(KeyActions::new("keys".to_owned()), KeyActions::then)
        .into()
}

/// A click at a place while a key is held.
pub(crate) fn click_with((x, y): (f64, f64), key: &str) -> Actions {
    const LEFT: u64 = 0;
    let value = code(key);
    let pause = || KeyAction::Pause {
        duration: Duration::ZERO,
    };
    let wait = PointerAction::Pause {
        duration: Duration::ZERO,
    };
    let keys = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value })
        .then(pause())
        .then(pause())
        .then(pause())
        .then(KeyAction::Up { value });
    let mouse = MouseActions::new("mouse".to_owned())
        .then(wait)
        .then(PointerAction::MoveTo {
            duration: None,
            x: x.round(),
            y: y.round(),
        })
        .then(PointerAction::Down { button: LEFT })
        .then(PointerAction::Up { button: LEFT });
    Actions::from(keys).and(mouse)
}

fn code(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Tab" => Key::Tab.into(),
        "Enter" => Key::Enter.into(),
        "Esc" => Key::Escape.into(),
        "Space" => ' ',
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "PageUp" => Key::PageUp.into(),
        "PageDown" => Key::PageDown.into(),
        "Up" => Key::Up.into(),
        "Down" => Key::Down.into(),
        "Left" => Key::Left.into(),
        "Right" => Key::Right.into(),
        "Backspace" => Key::Backspace.into(),
        letter => letter.chars().next().expect("a key"),
    }
}
