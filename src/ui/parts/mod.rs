//! Parts that pages share.

pub mod add_line;
pub mod badge;
pub mod date_field;
pub mod dialog;
pub mod html;
pub mod icon;
pub mod ledger;
pub mod marked;
pub mod my_unit;
pub mod other_unit;
pub mod row;
pub mod row_model;
pub mod search_box;
pub mod segments;
pub mod select;
pub mod tally;
pub mod task_line;
pub mod text_field;
pub mod window;
