//! What sessions came to, as tables.

use crate::domain::catalogue::Catalogue;
use crate::domain::handbook::{AgeGroup, Lists, Summary, TeamSummary};
use crate::domain::order;
use crate::search::fold;
use crate::text::date::dmy;
use crate::text::number::{count, grouped};
use crate::text::{handbook as words, party};
use crate::ui::parts::html::Html;
use leptos::prelude::*;

/// The sums, ready to be drawn and handed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Of all sessions.
    pub all: Summary,
    /// Of each team, with its name, in the order of the names.
    pub teams: Vec<(String, Summary)>,
    /// What checklists are called.
    pub lists: Lists,
}

impl Figures {
    /// Those of a total and its teams.
    pub fn new(all: Summary, teams: Vec<TeamSummary>, lists: Lists) -> Self {
        let catalogue = Catalogue::bundled();
        let mut teams: Vec<(String, Summary)> = teams
            .into_iter()
            .map(|team| {
                let name = team.team.map(|team| party::name(&catalogue, &team));
                (
                    name.unwrap_or_else(|| words::NO_TEAM.to_owned()),
                    team.summary,
                )
            })
            .collect();
        order::by_key(&mut teams, |(name, _)| {
            (name == words::NO_TEAM, fold::marked_key(name), name.clone())
        });
        Self { all, teams, lists }
    }
}

/// The tables.
pub fn figures(figures: &Figures) -> impl IntoView + use<> {
    let all = &figures.all;
    view! {
        <div class="hb-tiles">
            {tile(words::COLUMN_TURNS, grouped(all.total()))}
            {tile(words::COLUMN_SESSIONS, count(all.sessions))}
            {tile(words::COLUMN_DAYS, count(all.days.len()))}
        </div>
        <div class="hb-ts">
            {by_list(figures)}
            {(!all.ages.is_empty()).then(|| by_age(all))}
            {(figures.teams.len() > 1).then(|| by_team(figures))}
            {(!all.unsolved.is_empty()).then(|| unsolved(all))}
        </div>
    }
}

fn tile(name: &'static str, number: String) -> impl IntoView {
    view! {
        <p class="hb-tile">
            <b class="num">{number}</b>
            <span>{name}</span>
        </p>
    }
}

fn by_list(figures: &Figures) -> AnyView {
    let most = figures.all.by_count().first().map_or(1, |(_, sum)| *sum);
    let rows = figures.all.by_count().into_iter().map(|(id, sum)| {
        view! {
            <tr>
                <th scope="row">
                    {words::list_name(&figures.lists, id)}
                    <meter min="0" max=most.to_string() value=sum.to_string() aria-hidden="true"></meter>
                </th>
                <td class="num">{grouped(sum)}</td>
            </tr>
        }
    });
    table(
        words::BY_LIST,
        view! {
            <tr>
                <th scope="col">{words::COLUMN_LIST}</th>
                <th scope="col" class="num">{words::COLUMN_TURNS}</th>
            </tr>
        }
        .into_any(),
        view! { <tbody>{rows.collect_view()}</tbody> }.into_any(),
        Some(
            view! {
                <tr>
                    <th scope="row">{words::SUM}</th>
                    <td class="num">{grouped(figures.all.total())}</td>
                </tr>
            }
            .into_any(),
        ),
    )
}

fn by_age(all: &Summary) -> AnyView {
    let rows = AgeGroup::ALL.map(|group| {
        let sum = all.ages.get(&group).copied().unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{words::age(group)}</th>
                <td class="num">{grouped(sum)}</td>
            </tr>
        }
    });
    table(
        words::BY_AGE,
        view! {
            <tr>
                <th scope="col">{words::COLUMN_AGE}</th>
                <th scope="col" class="num">{words::COLUMN_PEOPLE}</th>
            </tr>
        }
        .into_any(),
        view! { <tbody>{rows.into_iter().collect_view()}</tbody> }.into_any(),
        None,
    )
}

/// As HTML: there can be thousands of rows.
fn by_team(figures: &Figures) -> AnyView {
    let mut rows = Html::default();
    for (name, summary) in &figures.teams {
        rows.tags("<tr><th scope=\"row\">")
            .text(name)
            .tags("</th><td class=\"num\">")
            .text(&count(summary.sessions))
            .tags("</td><td class=\"num\">")
            .text(&grouped(summary.total()))
            .tags("</td></tr>");
    }
    table(
        words::BY_TEAM,
        view! {
            <tr>
                <th scope="col">{words::TEAM_SHORT}</th>
                <th scope="col" class="num">{words::COLUMN_SESSIONS}</th>
                <th scope="col" class="num">{words::COLUMN_TURNS}</th>
            </tr>
        }
        .into_any(),
        view! { <tbody inner_html=rows.finish()></tbody> }.into_any(),
        Some(
            view! {
                <tr>
                    <th scope="row">{words::SUM}</th>
                    <td class="num">{count(figures.all.sessions)}</td>
                    <td class="num">{grouped(figures.all.total())}</td>
                </tr>
            }
            .into_any(),
        ),
    )
}

/// A table with its heading; long ones scroll in their own frame.
fn table(name: &'static str, head: AnyView, rows: AnyView, foot: Option<AnyView>) -> AnyView {
    view! {
        <section class="pane hb-tb">
            <h3>{name}</h3>
            <div class="hb-sc" tabindex="0" role="region" aria-label=name>
                <table>
                    <thead>{head}</thead>
                    {rows}
                    {foot.map(|foot| view! { <tfoot>{foot}</tfoot> })}
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// So many of the things that stayed unsolved are shown.
const UNSOLVED: usize = 100;

fn unsolved(all: &Summary) -> impl IntoView + use<> {
    let lines = all.unsolved.iter().take(UNSOLVED).map(|it| {
        let place = it.place.trim();
        let place = if place.is_empty() {
            String::new()
        } else {
            format!(", {place}")
        };
        view! {
            <li>
                <small>{dmy(it.day)} {place}</small>
                <span>{it.text.clone()}</span>
            </li>
        }
    });
    let more = all.unsolved.len().saturating_sub(UNSOLVED);
    view! {
        <section class="pane hb-tb">
            <h3>{words::ALL_UNSOLVED}</h3>
            <ul class="hb-ul">{lines.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="hint pad">{words::more(more)}</p> })}
        </section>
    }
}
