import type texts from '#locales/en/errors.json'

/**
 * The sentence a person reads when the database refuses. Constraints are named by what they forbid; this table gives
 * each that a person can run into the key of its sentence in locales/<language>/errors.json. What is not here is a
 * fault of ours.
 */
const sentences: Record<string, keyof typeof texts> = {
  members_last_admin_stays: 'lastAdmin',
  platform_admins_last_stays: 'lastPlatformAdmin',
  members_once_per_office: 'memberAlready',
  members_editor_has_organisation: 'editorNeedsOrganisation',
  members_organisation_exists: 'organisationGone',
  members_name_length: 'personName',
  invitations_editor_has_organisation: 'editorNeedsOrganisation',
  invitations_organisation_exists: 'organisationGone',
  offices_slug_taken: 'addressTaken',
  offices_slug_form: 'addressForm',
  offices_languages_known: 'defaultLanguage',
  offices_colour_form: 'colour',
  networks_slug_taken: 'addressTaken',
  networks_slug_form: 'addressForm',
  network_members_once_per_network: 'networkAlready',
  organisations_slug_taken: 'addressTaken',
  organisations_name_length: 'organisationName',
  organisations_registration_whole: 'registrationWhole',
  organisations_admin_decides: 'adminDecides',
  organisation_logos_size: 'logoSize',
  office_arms_size: 'logoSize',
  association_memberships_not_itself: 'associationItself',
  association_memberships_in_order: 'order',
  association_memberships_association_exists: 'organisationGone',
  ambassadors_one_each: 'ambassadorAlready',
  ambassadors_member_exists: 'memberGone',
  ambassadors_organisation_exists: 'organisationGone',
  ambassador_photos_size: 'logoSize',
  ambassador_applications_one_open: 'applicationOpen',
  ambassadors_successor_answers: 'successorGone',
  answers_question_exists: 'questionGone',
  presences_in_order: 'order',
  presences_pin_whole: 'place',
  presences_pin_from_gazetteer: 'place',
  presences_place_exists: 'place',
  presences_description_length: 'descriptionLong',
  presences_organisation_exists: 'organisationGone',
  presences_contact_exists: 'memberGone',
  presences_looking_is_not_there: 'lookingNotThere',
  match_verdicts_note_length: 'noteLong',
  match_verdicts_two_organisations: 'matchItself',
  match_verdicts_presence_exists: 'presenceGone',
  match_verdicts_other_presence_exists: 'presenceGone',
  saved_searches_name_length: 'searchName',
  saved_searches_query_form: 'searchLong',
  trips_in_order: 'order',
  trips_not_a_stay: 'tripLong',
  trip_places_place_exists: 'place',
  trip_requests_open_once: 'tripAsked',
  trip_requests_trip_exists: 'tripGone',
  trip_participants_member_exists: 'memberGone',
  trip_participants_trip_exists: 'tripGone',
  trip_programme_trip_exists: 'tripGone',
  users_email_taken: 'emailTaken',
  users_email_length: 'email',
  users_name_length: 'personName',
}

/** Constraint names this table knows; the catalog test holds them against the database. */
export const knownConstraints = Object.keys(sentences)

/**
 * The text key (`errors:…`) of what went wrong, or null where `error` is not a refusal a person can do something about.
 */
export function sentenceFor(error: unknown): string | null {
  const name = (error as { constraint_name?: unknown } | null)?.constraint_name
  const key = typeof name === 'string' ? sentences[name] : undefined
  return key ? `errors:${key}` : null
}

/**
 * Codes of a connection that could not be made or broke: of Node, of postgres.js, and of a Postgres that starts, stops
 * or has no room.
 */
const away = /^(ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_\w+|08\w{3}|57P0[1235]|53300)$/

/** Whether Postgres was away: nothing was refused, it could not be asked. The same can be asked again. */
export const isAway = (error: unknown): boolean => away.test(String((error as { code?: unknown } | null)?.code ?? ''))
