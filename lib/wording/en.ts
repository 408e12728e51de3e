/**
 * Everything a customer reads, in English. A language is one file with these keys, named in one line of `languages.ts`.
 * Texts of questions are never changed in place: an answer keeps the version it was given to, so a better wording is a
 * new version beside the one that is there.
 */
export const en = {
  /** What it calls itself, and by which region its days are written: of English the kind that names the month (decision 0048). */
  language: { name: "English", region: "en-GB" },
  items: {
    v1: {
      csat: {
        ask: "How satisfied are you with us?",
        anchors: {
          "1": "Very dissatisfied",
          "2": "Dissatisfied",
          "3": "Neither",
          "4": "Satisfied",
          "5": "Very satisfied",
        },
      },
      nps: {
        ask: "How likely are you to recommend us to a colleague?",
        anchors: { "0": "Not at all", "10": "Extremely likely" },
      },
      ces: {
        ask: "How easy was it to get done what you came to us for?",
        anchors: { "1": "Very hard", "4": "Neither", "7": "Very easy" },
      },
      proposition_pulse: {
        ask: "Do you know which results to expect from working with us?",
        anchors: {
          "0": "None stated",
          "1": "Vague benefits",
          "2": "Stated, we doubt them",
          "3": "Stated and credible",
          "4": "Quantified, and we defended them internally",
        },
      },
      delivery_pulse: {
        ask: "Have the results arrived?",
        anchors: {
          "0": "None",
          "1": "Well short",
          "2": "About half",
          "3": "Nearly all",
          "4": "All, and we can show it",
        },
      },
      creation_pulse: {
        ask: "Do we help you see, decide and move?",
        anchors: {
          "0": "None",
          "1": "Answers when asked",
          "2": "Useful now and then",
          "3": "Helps us decide",
          "4": "Changed what we decided",
        },
      },
      q1: {
        ask: "What would break for you if we went away?",
        anchors: {
          "0": "Nothing",
          "1": "A minor nuisance",
          "2": "Days of workaround",
          "3": "A core process stops for weeks",
          "4": "Goals missed, no ready substitute",
        },
      },
      q2: {
        ask: "Are we part of how you get work done?",
        anchors: {
          "0": "Not used",
          "1": "A side aid of a few",
          "2": "Weekly in one team",
          "3": "Daily in several teams",
          "4": "A stage that key workflows cannot skip",
        },
      },
      q3: {
        ask: "Do you bring us into your decisions?",
        anchors: {
          "0": "Never asked",
          "1": "Told afterwards",
          "2": "Consulted sometimes",
          "3": "Asked before key decisions",
          "4": "Expected at the table",
        },
      },
      q4: {
        ask: "Is our success tied to yours?",
        anchors: {
          "0": "Unrelated",
          "1": "The supplier gains either way",
          "2": "Some shared targets",
          "3": "Shared targets, reviewed",
          "4": "Results or pay of both depend on it",
        },
      },
      q5: {
        ask: "Are you part of our decisions on products, services and direction?",
        anchors: {
          "0": "No voice",
          "1": "Surveys only",
          "2": "We give input now and then",
          "3": "Our input visibly changed something",
          "4": "A standing seat in the supplier’s planning",
        },
      },
      q6: {
        ask: "Do you value who we are as much as what we do?",
        anchors: {
          "0": "Would not notice the people",
          "1": "Polite",
          "2": "Like working with them",
          "3": "Would argue to keep them",
          "4": "Speak for them in public, forgive slips",
        },
      },
      q7_executives: {
        ask: "Would your executives notice if we disappeared?",
        anchors: {
          "0": "No one",
          "1": "Only purchasing",
          "2": "A head of department",
          "3": "An executive would ask",
          "4": "The board would",
        },
      },
      q7_customers: {
        ask: "Would your own customers notice if we disappeared?",
        anchors: {
          "0": "None",
          "1": "One or two, much later",
          "2": "Some, within weeks",
          "3": "Many, within days",
          "4": "Most, at once",
        },
      },
      headline: {
        ask: "Could you operate successfully without us?",
        anchors: {
          "0": "Yes, at once",
          "1": "Yes, after some weeks",
          "2": "Yes, at a price",
          "3": "Hardly",
          "4": "No",
        },
      },
      again: {
        ask: "Would you choose us again today?",
        anchors: { "0": "Certainly not", "1": "Rather not", "2": "Perhaps", "3": "Rather yes", "4": "Certainly" },
      },
      why_stay: {
        ask: "Why do you stay with us?",
        anchors: {
          "0": "Leaving is too hard",
          "1": "Mostly because leaving is hard",
          "2": "Both alike",
          "3": "Mostly because we want to",
          "4": "Because we want to",
        },
      },
      alternatives: {
        ask: "Have you looked at alternatives in the last twelve months?",
        anchors: {
          "0": "Yes, and we mean to change",
          "1": "Yes, in earnest",
          "2": "Yes, in passing",
          "3": "Thought of it",
          "4": "No",
        },
      },
      cost_to_leave: {
        ask: "What would it cost you to leave us: contracts, fees, data, effort?",
        anchors: {
          "0": "Next to nothing",
          "1": "A little",
          "2": "A fair amount",
          "3": "A lot",
          "4": "More than we could bear",
        },
      },
      comment: { ask: "Is there anything else you want us to know?", anchors: {} },
    },
  },
  mail: {
    sender: "{asker} via {company}",
    hello: "Hello {name},",
    invitation: {
      subject: "{asker} at {company} asks how it looks from your side",
      preview: "About {minutes, plural, one {# minute} other {# minutes}}. Say how working with {company} is for you.",
      ask: "How is working with {company} for you? {asker} would like to hear it from you, and not guess.",
    },
    reminder: {
      subject: "Reminder: {asker} at {company} asks how it looks from your side",
      preview: "About {minutes, plural, one {# minute} other {# minutes}}, and the only reminder.",
      ask: "On {date} {asker} asked you how working with {company} is for you. Nothing was sent yet, so we remind you once.",
      askUnnamed:
        "On {date} {asker} asked you how working with {company} is for you. We do not know who has answered, so everybody is reminded once: if you have, nothing is left to do.",
    },
    size: "{questions, plural, one {# question} other {# questions}}, about {minutes, plural, one {# minute} other {# minutes}}. Leave out whatever you cannot say.",
    noteFrom: "{asker}",
    ratingHint: "A press on a number only fills it in. Nothing is stored before you press something on the page.",
    answer: "Answer the questions",
    answerAll: "See all questions",
    readNamed: "{company} reads your answers with your name, to act on them.",
    readUnnamed:
      "{company} sees your answers only after {date}, among those of at least three people at {account}, and never with your name. If fewer answer, nobody sees them. What you write in your own words is shown as you wrote it.",
    until: "The link is for you alone. Until {date} you can answer, and change what you answered.",
    reply: "A reply to this mail goes to {asker}.",
    onlyReminder: "This is the only reminder.",
    why: "You get this because {company} works with you.",
    stop: "No more such mails",
  },
  page: {
    title: "{asker} of {company} asks",
    welcome: "{name}, {company} would like to know how you see working together.",
    length:
      "{count, plural, one {# question} other {# questions}}, about {minutes, plural, one {a minute} other {# minutes}}. You can skip any of them. Each answer is saved as you give it; what you do not send counts when the link closes.",
    readers: {
      named: "Your answers are read by the people at {company} who look after {account}, with your name.",
      unnamed:
        "{company} sees your answers only after the close, together with those of at least two others of {account}, and not who gave which. If fewer than three answer, they are deleted and nobody sees them. What you write in your own words is shown as you wrote it.",
    },
    until: "Open until {day}. Until then you can change your answers with the same link.",
    askedBy: "Asked by {asker}, {company}",
    begin: "Begin",
    next: "Next",
    back: "Back",
    send: "Send my answers",
    cannotSay: "I can't say",
    optional: "If you like, in your own words",
    of: "{step} of {count}",
    saving: "Saving …",
    saved: "Saved",
    offline: "No connection. Your answers are kept on this device and sent as soon as there is one.",
    failed: "This could not be saved. It is kept on this device; please try again in a moment.",
    missing: "Nothing is answered yet. Choose an answer, or close this page: nothing has been stored.",
    thanks: "Thank you, {name}.",
    stored:
      "Your answers have arrived. {asker} and colleagues at {company} now see them beside what they think themselves.",
    storedUnnamed:
      "Your answers have arrived. They are shown without names after the close, if at least three of {account} have answered by then; otherwise they are deleted, and nobody sees them. This page does not show them again either, because others may come to hold your link: what you answer anew takes the place of what you said.",
    change: "Change my answers",
    closedTitle: "This link is closed",
    closed:
      "The questions behind it were answered and closed, have run out, or were taken back. Nothing is stored. If you want to tell us something, write to the person who asked you.",
    stop: "No more mail like this",
    stopTitle: "No more mail like this?",
    stopAsk: "We will not send questions to {address} any more.",
    stopDo: "Send me no more",
    stopped: "Done. {company} will not send you questions any more.",
    away: "We cannot answer just now. Please try again in a minute: your link stays good.",
  },
} as const;
