//! Made-up tasks as a browser stores them.

use super::Failure;
use super::tasks::own;
use de_an_06::domain::catalogue::Catalogue;
use de_an_06::storage::record::write_entry;

/// UTF-16 units that a browser keeps per origin; a tick must still find room.
const QUOTA: usize = 5_242_880;
const ROOM: usize = 200_000;

/// The records that make the number of tasks `total`, together with the bundled ones.
pub(crate) fn up_to(total: usize) -> Result<Vec<(String, String)>, Failure> {
    let bundled = Catalogue::bundled().tasks.len();
    let number = total
        .checked_sub(bundled)
        .ok_or_else(|| format!("{bundled} tasks are bundled already"))?;
    let records = own(number)?.into_iter().filter_map(|(id, entry)| {
        let write = write_entry(&id, &entry);
        write.text.map(|text| (write.key, text))
    });
    let records: Vec<_> = records.collect();
    let units = |text: &str| text.encode_utf16().count();
    let taken: usize = records
        .iter()
        .map(|(key, text)| units(key) + units(text))
        .sum();
    if taken + ROOM > QUOTA {
        return Err(
            format!("{total} tasks take {taken} of {QUOTA} units: no room for a tick").into(),
        );
    }
    Ok(records)
}
