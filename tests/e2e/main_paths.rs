//! What has to work in every engine: tests of the other modules, which use nothing but what all
//! drivers have. `cargo xtask test --only firefox`, or `webkit`, runs these and no others; in Chromium
//! they stand among all.

/// Each test once more, below this module.
macro_rules! main_paths {
    ($($module:ident { $($test:ident)+ })+) => {
        $(mod $module {
            $(#[test]
            fn $test() {
                crate::$module::$test();
            })+
        })+
    };
}

main_paths! {
    first_visit {
        a_visitor_sees_every_task_and_true_counts
    }
    find {
        a_search_without_marks_finds_words_with_marks
        filters_groups_and_order_stand_in_the_address
    }
    asking {
        a_typed_condition_becomes_a_chip_and_a_link
    }
    keyboard {
        keys_are_letters_while_something_is_typed
        tasks_are_found_opened_ticked_and_selected_by_keys
    }
    tick {
        a_tick_is_kept_and_outlives_a_reload
    }
    undo {
        a_tick_is_undone_and_redone_by_keys_and_by_the_message
        several_are_picked_by_control_and_shift_clicks
    }
    fields {
        what_is_written_about_the_work_is_there_after_a_reload
    }
    link {
        the_day_that_is_looked_from_stays_in_every_link
    }
    calendar {
        the_keyboard_alone_goes_from_day_to_day_and_to_a_task
    }
    timeline {
        the_keyboard_alone_moves_and_zooms_and_opens_a_task
    }
    overview {
        a_number_opens_its_tasks_and_back_is_the_picture
    }
    units {
        a_ministry_sees_what_the_one_before_it_was_given_and_why
    }
    measures {
        a_target_stands_beside_the_figure_with_its_document_and_its_day
    }
    documents {
        seven_documents_lead_to_their_words
    }
    handbook {
        turns_are_counted_steps_begin_anew_and_all_survives_a_reload
    }
    review {
        it_stops_and_goes_on_after_a_reload
    }
    report {
        a_unit_and_a_month_are_chosen_and_its_free_text_is_kept
        its_files_are_what_they_are_called_and_a_table_comes_back
    }
    files {
        a_file_brings_everything_to_another_browser
    }
    two_tabs {
        what_one_tab_writes_the_other_shows
    }
    offline {
        the_same_in_a_folder_of_the_host
    }
    one_file {
        it_opens_from_the_disk_and_keeps_edits
        the_page_with_data_carries_an_edit_to_another_browser
    }
}
