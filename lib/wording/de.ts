import type { Wording } from "./wording";

/** Everything a customer reads, in German. */
export const de = {
  language: { name: "Deutsch", region: "de-DE" },
  items: {
    v1: {
      csat: {
        ask: "Wie zufrieden sind Sie mit uns?",
        anchors: {
          "1": "Sehr unzufrieden",
          "2": "Unzufrieden",
          "3": "Weder noch",
          "4": "Zufrieden",
          "5": "Sehr zufrieden",
        },
      },
      nps: {
        ask: "Wie wahrscheinlich ist es, dass Sie uns einer Kollegin oder einem Kollegen empfehlen?",
        anchors: { "0": "Gar nicht", "10": "Äußerst wahrscheinlich" },
      },
      ces: {
        ask: "Wie leicht war es, bei uns zu erledigen, was Sie wollten?",
        anchors: { "1": "Sehr schwer", "4": "Weder noch", "7": "Sehr leicht" },
      },
      proposition_pulse: {
        ask: "Wissen Sie, welche Ergebnisse Sie von der Arbeit mit uns erwarten können?",
        anchors: {
          "0": "Keine genannt",
          "1": "Vage Vorteile",
          "2": "Genannt, wir bezweifeln sie",
          "3": "Genannt und glaubhaft",
          "4": "Beziffert, und wir haben sie intern vertreten",
        },
      },
      delivery_pulse: {
        ask: "Sind die Ergebnisse eingetreten?",
        anchors: {
          "0": "Keine",
          "1": "Deutlich weniger",
          "2": "Etwa die Hälfte",
          "3": "Fast alle",
          "4": "Alle, und wir können es zeigen",
        },
      },
      creation_pulse: {
        ask: "Helfen wir Ihnen, zu erkennen, zu entscheiden und voranzukommen?",
        anchors: {
          "0": "Nein",
          "1": "Antworten auf Nachfrage",
          "2": "Gelegentlich nützlich",
          "3": "Hilft uns zu entscheiden",
          "4": "Hat unsere Entscheidung geändert",
        },
      },
      q1: {
        ask: "Was würde bei Ihnen stillstehen, wenn es uns nicht mehr gäbe?",
        anchors: {
          "0": "Nichts",
          "1": "Eine kleine Unannehmlichkeit",
          "2": "Tage mit Behelfslösungen",
          "3": "Ein Kernprozess steht wochenlang",
          "4": "Ziele verfehlt, kein Ersatz in Sicht",
        },
      },
      q2: {
        ask: "Sind wir Teil davon, wie Sie arbeiten?",
        anchors: {
          "0": "Nicht im Einsatz",
          "1": "Nebenbei, bei wenigen",
          "2": "Wöchentlich in einem Team",
          "3": "Täglich in mehreren Teams",
          "4": "Ein Schritt, ohne den wichtige Abläufe nicht gehen",
        },
      },
      q3: {
        ask: "Ziehen Sie uns zu Ihren Entscheidungen hinzu?",
        anchors: {
          "0": "Nie gefragt",
          "1": "Hinterher informiert",
          "2": "Manchmal um Rat gefragt",
          "3": "Vor wichtigen Entscheidungen gefragt",
          "4": "Am Tisch erwartet",
        },
      },
      q4: {
        ask: "Hängt unser Erfolg an Ihrem?",
        anchors: {
          "0": "Kein Zusammenhang",
          "1": "Der Lieferant gewinnt so oder so",
          "2": "Einige gemeinsame Ziele",
          "3": "Gemeinsame Ziele, regelmäßig geprüft",
          "4": "Ergebnis oder Vergütung beider hängt daran",
        },
      },
      q5: {
        ask: "Sind Sie Teil unserer Entscheidungen über Produkte, Leistungen und Richtung?",
        anchors: {
          "0": "Keine Stimme",
          "1": "Nur Umfragen",
          "2": "Wir geben ab und zu Hinweise",
          "3": "Unser Beitrag hat sichtbar etwas geändert",
          "4": "Ein fester Platz in der Planung des Lieferanten",
        },
      },
      q6: {
        ask: "Schätzen Sie, wer wir sind, ebenso wie das, was wir tun?",
        anchors: {
          "0": "Die Menschen fallen uns nicht auf",
          "1": "Höflich",
          "2": "Wir arbeiten gern mit ihnen",
          "3": "Wir würden uns für sie einsetzen",
          "4": "Wir sprechen öffentlich für sie und verzeihen Fehler",
        },
      },
      q7_executives: {
        ask: "Würde Ihre Geschäftsleitung merken, wenn es uns nicht mehr gäbe?",
        anchors: {
          "0": "Niemand",
          "1": "Nur der Einkauf",
          "2": "Eine Abteilungsleitung",
          "3": "Jemand aus der Geschäftsleitung würde fragen",
          "4": "Der Vorstand würde es merken",
        },
      },
      q7_customers: {
        ask: "Würden Ihre eigenen Kunden merken, wenn es uns nicht mehr gäbe?",
        anchors: {
          "0": "Keiner",
          "1": "Einzelne, viel später",
          "2": "Einige, nach Wochen",
          "3": "Viele, nach Tagen",
          "4": "Die meisten, sofort",
        },
      },
      headline: {
        ask: "Könnten Sie ohne uns erfolgreich arbeiten?",
        anchors: {
          "0": "Ja, sofort",
          "1": "Ja, nach einigen Wochen",
          "2": "Ja, aber zu einem Preis",
          "3": "Kaum",
          "4": "Nein",
        },
      },
      again: {
        ask: "Würden Sie sich heute wieder für uns entscheiden?",
        anchors: { "0": "Sicher nicht", "1": "Eher nicht", "2": "Vielleicht", "3": "Eher ja", "4": "Sicher" },
      },
      why_stay: {
        ask: "Warum bleiben Sie bei uns?",
        anchors: {
          "0": "Ein Wechsel ist zu schwer",
          "1": "Vor allem, weil ein Wechsel schwer ist",
          "2": "Beides gleich",
          "3": "Vor allem, weil wir es wollen",
          "4": "Weil wir es wollen",
        },
      },
      alternatives: {
        ask: "Haben Sie sich in den letzten zwölf Monaten nach Alternativen umgesehen?",
        anchors: {
          "0": "Ja, und wir wollen wechseln",
          "1": "Ja, ernsthaft",
          "2": "Ja, nebenbei",
          "3": "Daran gedacht",
          "4": "Nein",
        },
      },
      cost_to_leave: {
        ask: "Was würde Sie ein Wechsel kosten: Verträge, Gebühren, Daten, Aufwand?",
        anchors: {
          "0": "Fast nichts",
          "1": "Wenig",
          "2": "Einiges",
          "3": "Viel",
          "4": "Mehr, als wir tragen könnten",
        },
      },
      comment: { ask: "Möchten Sie uns noch etwas sagen?", anchors: {} },
    },
  },
  mail: {
    sender: "{asker} über {company}",
    hello: "Guten Tag {name},",
    invitation: {
      subject: "{asker} von {company} fragt, wie Sie es sehen",
      preview:
        "Etwa {minutes, plural, one {# Minute} other {# Minuten}}. Sagen Sie, wie die Zusammenarbeit mit {company} für Sie ist.",
      ask: "wie ist die Zusammenarbeit mit {company} für Sie? {asker} möchte es von Ihnen hören, statt zu raten.",
    },
    reminder: {
      subject: "Erinnerung: {asker} von {company} fragt, wie Sie es sehen",
      preview: "Etwa {minutes, plural, one {# Minute} other {# Minuten}}, und die einzige Erinnerung.",
      ask: "am {date} hat {asker} Sie gefragt, wie die Zusammenarbeit mit {company} für Sie ist. Noch wurde nichts gesendet, deshalb erinnern wir Sie einmal.",
      askUnnamed:
        "am {date} hat {asker} Sie gefragt, wie die Zusammenarbeit mit {company} für Sie ist. Wir wissen nicht, wer geantwortet hat, deshalb werden alle einmal erinnert: Wenn Sie geantwortet haben, ist nichts mehr zu tun.",
    },
    size: "{questions, plural, one {# Frage} other {# Fragen}}, etwa {minutes, plural, one {# Minute} other {# Minuten}}. Was Sie nicht sagen können, lassen Sie aus.",
    noteFrom: "{asker}",
    ratingHint:
      "Ein Druck auf eine Zahl trägt sie nur ein. Gespeichert wird nichts, bevor Sie auf der Seite etwas drücken.",
    answer: "Fragen beantworten",
    answerAll: "Alle Fragen ansehen",
    readNamed: "{company} liest Ihre Antworten mit Ihrem Namen, um etwas daraus zu machen.",
    readUnnamed:
      "{company} sieht Ihre Antworten erst nach dem {date}, nur unter denen von mindestens drei Personen bei {account}, und nie mit Ihrem Namen. Antworten weniger, sieht sie niemand. Was Sie in eigenen Worten schreiben, wird so gezeigt, wie Sie es geschrieben haben.",
    until: "Der Link ist nur für Sie. Bis zum {date} können Sie antworten und Ihre Antworten ändern.",
    reply: "Eine Antwort auf diese Mail geht an {asker}.",
    onlyReminder: "Das ist die einzige Erinnerung.",
    why: "Sie bekommen diese Mail, weil {company} mit Ihnen arbeitet.",
    stop: "Keine solchen Mails mehr",
  },
  page: {
    title: "{asker} von {company} fragt",
    welcome: "{name}, {company} möchte wissen, wie Sie die Zusammenarbeit sehen.",
    length:
      "{count, plural, one {# Frage} other {# Fragen}}, etwa {minutes, plural, one {eine Minute} other {# Minuten}}. Sie können jede überspringen. Jede Antwort wird gespeichert, sobald Sie sie geben; was Sie nicht senden, zählt, wenn der Link schließt.",
    readers: {
      named: "Ihre Antworten lesen die Menschen bei {company}, die {account} betreuen, mit Ihrem Namen.",
      unnamed:
        "{company} sieht Ihre Antworten erst nach dem Ende, nur zusammen mit denen von mindestens zwei anderen von {account}, und nicht, wer welche gegeben hat. Antworten weniger als drei, werden sie gelöscht, und niemand sieht sie. Was Sie in eigenen Worten schreiben, wird so gezeigt, wie Sie es geschrieben haben.",
    },
    until: "Offen bis {day}. Bis dahin können Sie Ihre Antworten über denselben Link ändern.",
    askedBy: "Es fragt {asker}, {company}",
    begin: "Beginnen",
    next: "Weiter",
    back: "Zurück",
    send: "Antworten senden",
    cannotSay: "Kann ich nicht sagen",
    optional: "Wenn Sie mögen, in eigenen Worten",
    of: "{step} von {count}",
    saving: "Wird gespeichert …",
    saved: "Gespeichert",
    offline:
      "Keine Verbindung. Ihre Antworten bleiben auf diesem Gerät und werden gesendet, sobald es wieder eine gibt.",
    failed:
      "Das konnte nicht gespeichert werden. Es bleibt auf diesem Gerät; bitte versuchen Sie es gleich noch einmal.",
    missing:
      "Noch ist nichts beantwortet. Wählen Sie eine Antwort, oder schließen Sie die Seite: Es wurde nichts gespeichert.",
    thanks: "Vielen Dank, {name}.",
    stored:
      "Ihre Antworten sind angekommen. {asker} und Kollegen bei {company} sehen sie jetzt neben dem, was sie selbst denken.",
    storedUnnamed:
      "Ihre Antworten sind angekommen. Sie werden nach dem Ende ohne Namen gezeigt, wenn bis dahin mindestens drei von {account} geantwortet haben; sonst werden sie gelöscht, und niemand sieht sie. Auch diese Seite zeigt sie nicht wieder, weil Ihr Link in andere Hände kommen kann: Was Sie neu antworten, tritt an die Stelle dessen, was Sie gesagt haben.",
    change: "Antworten ändern",
    closedTitle: "Dieser Link ist geschlossen",
    closed:
      "Die Fragen dahinter wurden beantwortet und geschlossen, sind abgelaufen oder wurden zurückgenommen. Es wird nichts gespeichert. Wenn Sie uns etwas sagen möchten, schreiben Sie bitte der Person, die Sie gefragt hat.",
    stop: "Keine solchen Mails mehr",
    stopTitle: "Keine solchen Mails mehr?",
    stopAsk: "Wir senden an {address} keine Fragen mehr.",
    stopDo: "Nicht mehr senden",
    stopped: "Erledigt. {company} sendet Ihnen keine Fragen mehr.",
    away: "Wir können gerade nicht antworten. Bitte versuchen Sie es in einer Minute noch einmal: Ihr Link bleibt gültig.",
  },
} as const satisfies Wording;
