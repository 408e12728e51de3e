import type { KeptFacts } from "../facts-of-story";

/** Sponsors, seats, workflows and barriers, each as it was found whenever somebody looked. */
export const KEPT_FACTS: Readonly<Record<string, KeptFacts>> = {
  "Marrowby Breweries": {
    departments: [
      { by: 1, looked: [40], name: "Brewing", trust: 4 },
      { by: 2, looked: [40], name: "Maintenance", trust: 3 },
      { by: 3, looked: [40], name: "Logistics", trust: 3 },
      { by: 0, looked: [40], name: "Taprooms", what: "Nobody of ours has met them yet" },
    ],
    sponsors: [
      { by: 0, looked: [400, 40], since: 900, level: "active", what: "Theodora Vance, meets Henrik every quarter" },
    ],
    seats: [
      { by: 1, looked: [40], since: 640, side: "ours_at_theirs", body: "Yearly brewing plan", level: "standing" },
      {
        ...{ by: 1, looked: [40], since: 410, side: "theirs_at_ours", body: "Our planning council", level: "standing" },
        what: "Ruben votes in it",
      },
    ],
    workflows: [
      {
        ...{ by: 1, looked: [300, 40], name: "Tank calendar", department: "Brewing", domain: "workflow" },
        ...{
          criticality: 5,
          runsOnUs: "wholly",
          hours: 4,
          workaround: "The whiteboard in the cellar",
          noticed: "team",
        },
      },
      {
        ...{ by: 2, looked: [40], name: "Alarms of the tanks", department: "Maintenance", domain: "workflow" },
        ...{ criticality: 5, runsOnUs: "wholly", hours: 1, workaround: "Somebody walks the rows", noticed: "team" },
      },
      {
        ...{ by: 3, looked: [40], name: "Cold chain to the depots", department: "Logistics", domain: "outcome" },
        ...{ criticality: 4, runsOnUs: "wholly", hours: 12, noticed: "their_customers" },
      },
      {
        ...{
          by: 0,
          looked: [40],
          name: "Which beers are brewed next year",
          department: "Management",
          domain: "thinking",
        },
        ...{ criticality: 3, runsOnUs: "none", hours: 720, noticed: "executives" },
      },
    ],
    barriers: [
      {
        ...{ by: 0, looked: [820], kind: "Notice period", grade: 2, serves: "us", removed: 700 },
        what: "We let them out of the pilot term",
      },
    ],
  },
  "Kestrel & Vane Hydro": {
    sponsors: [{ by: 0, looked: [70], since: 900, level: "active" }],
    seats: [
      { by: 2, looked: [70], since: 600, side: "ours_at_theirs", body: "Outage planning committee", level: "standing" },
      {
        ...{ by: 1, looked: [70], since: 300, side: "theirs_at_ours", body: "Release planning", level: "consulted" },
        what: "Priya is asked before each major release",
      },
    ],
    barriers: [
      {
        ...{ by: 3, looked: [70], kind: "Five-year term", grade: 2, serves: "both", until: -895 },
        ...{ what: "Data can be exported at any time", handover: "Every plan and reading, as tables, within a day" },
        clearedBy: "both",
      },
    ],
  },
  "Vexholm Data Halls": {
    departments: [
      { by: 3, looked: [35], name: "Security", trust: 3 },
      { by: 0, looked: [35], name: "Energy", what: "Bought its own tool" },
    ],
    sponsors: [{ by: 0, looked: [35], since: 500, level: "active" }],
    seats: [
      { by: 1, looked: [35], since: 420, side: "ours_at_theirs", body: "Weekly change board", level: "standing" },
      {
        ...{ by: 0, looked: [35], since: 300, side: "theirs_at_ours", body: "Yearly plan", level: "consulted" },
        what: "Sixten is asked about each plan",
      },
    ],
    workflows: [
      {
        ...{ by: 3, looked: [35], name: "Doors open by our roster", department: "Security", domain: "workflow" },
        ...{ criticality: 5, runsOnUs: "wholly", hours: 1, noticed: "their_customers" },
      },
      {
        ...{ by: 1, looked: [35], name: "Who is where in an outage", department: "Facilities", domain: "workflow" },
        ...{ criticality: 4, runsOnUs: "wholly", hours: 2, workaround: "Radio", noticed: "team" },
      },
      {
        ...{ by: 1, looked: [35], name: "Ordering of spare parts", department: "Facilities", domain: "outcome" },
        ...{ criticality: 1, runsOnUs: "none", hours: 240, noticed: "team" },
      },
    ],
  },
  "Saltmarsh Ports": {
    sponsors: [
      {
        ...{ by: 0, looked: [520, 230], ended: 62, since: 700, level: "active" },
        what: "Meets Henrik twice a year; nobody has taken it over since",
      },
    ],
    seats: [{ by: 0, looked: [230], since: 500, side: "ours_at_theirs", body: "Season planning", level: "consulted" }],
  },
  "Aldermoor Clinics": {
    sponsors: [{ by: 0, looked: [80], since: 600, level: "active", what: "Opens the yearly review" }],
    seats: [
      {
        ...{ by: 1, looked: [80], since: 400, side: "theirs_at_ours", body: "Release planning", level: "consulted" },
        what: "Ferdinand is asked before each release",
      },
    ],
  },
  "Dunmore Gas Grid": {
    departments: [
      { by: 0, looked: [60], name: "Network", trust: 1, what: "They say we hold their log hostage" },
      { by: 2, looked: [60], name: "Purchasing", trust: 0 },
    ],
    workflows: [
      {
        ...{ by: 0, looked: [60], name: "Pressure log", department: "Network", domain: "workflow" },
        ...{ criticality: 5, runsOnUs: "wholly", hours: 2, noticed: "executives" },
      },
      {
        ...{ by: 1, looked: [60], name: "Permits for works in the street", department: "Network", domain: "outcome" },
        ...{ criticality: 5, runsOnUs: "wholly", hours: 24, workaround: "Paper, with a week's delay", noticed: "team" },
      },
      {
        ...{ by: 2, looked: [60], name: "Billing of the works", department: "Purchasing", domain: "outcome" },
        ...{ criticality: 2, runsOnUs: "none", hours: 336, noticed: "team" },
      },
    ],
    barriers: [
      {
        ...{ by: 2, looked: [60], kind: "Format that only we read", grade: 4, serves: "us", until: -122 },
        ...{ what: "The pressure log is in our own format", handover: "The log of all years as open text files" },
        ...{ clearedBy: "us", isEuCloud: true },
      },
      {
        ...{ by: 2, looked: [60], kind: "Exit fee", grade: 3, serves: "us", until: -122, what: "A year’s rent" },
        isEuCloud: true,
      },
    ],
  },
  "Orsolya Foods": {
    seats: [
      {
        ...{ by: 0, looked: [90], since: 400, side: "ours_at_theirs", body: "Rebuilding of lines", level: "consulted" },
        what: "Krisztina calls before a line is rebuilt",
      },
    ],
  },
  "Tanager Rail": {
    seats: [
      {
        ...{ by: 1, looked: [240], since: 900, side: "ours_at_theirs", body: "Timetable", level: "consulted" },
        what: "Asked before each timetable, by Hector",
      },
    ],
  },
};
