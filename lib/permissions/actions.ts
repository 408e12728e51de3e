/** Everything a member can do, as sentences. A new door starts with a new line here. */
export const ACTIONS = {
  "account.read": "see accounts and their scores",
  "account.export": "save lists of accounts as files",
  "account.create": "add accounts",
  "account.update": "change an account's master data",
  "account.archive": "archive and restore accounts",
  "contact.write": "add and change contacts",
  "interaction.write": "log, change and remove interactions",
  "assessment.write": "answer the seven questions for our side",
  "survey_answer.write": "enter what a customer said",
  "pulse.send": "ask customers by a link, and take such a link back",
  "register.write": "record facts, promises, promised results, contracts and purchases",
  "action.write": "take on actions, hand them on and say what came of them",
  "comment.write": "say something about an account or an action, and mention colleagues",
  "notification.write": "mark what one was told as read, and choose what one is told",
  "renewal.decide": "decide on which call on a renewal we act",
  "import.run": "import files",
  "view.write": "keep lists under a name",
  "view.share": "share such a list with everybody",
  "member.read": "see who works here",
  "member.manage": "invite members, change roles, deactivate",
  "workspace.manage": "rename the workspace, or say what other currencies are worth",
  "workspace.switch": "go to another workspace of one's own",
  "demo.remove": "remove the demo world of this installation",
  "job.manage": "see what is done by itself, and have it tried again",
  "mail.read": "see the mails to customers and what became of them",
  "mail.send": "have a mail to a customer sent again",
  "behaviour.manage": "say which ways of taking part count besides the eleven",
  "audit.read": "see who changed what",
  "profile.update": "change one's own name, password and time zone",
} as const;

export type Action = keyof typeof ACTIONS;
export const ACTION_NAMES: readonly Action[] = Object.keys(ACTIONS).filter((name): name is Action =>
  Object.hasOwn(ACTIONS, name),
);
