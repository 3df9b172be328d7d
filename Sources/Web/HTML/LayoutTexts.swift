/// The words around every page.
struct LayoutTexts: Texts {
    let language: Language

    var skip: String { pick("Aller au contenu", "Skip to content") }
    var mainNavigation: String { pick("Navigation principale", "Main navigation") }
    var myDeployments: String { pick("Mes déploiements", "My deployments") }
    var search: String { pick("Chercher", "Search") }
    var searchAll: String { pick("Chercher dans mes déploiements", "Search my deployments") }
    var accounts: String { pick("Comptes", "Accounts") }
    var signOut: String { pick("Se déconnecter", "Sign out") }
    /// The name of the other language, in that language.
    var otherLanguage: String { pick("English", "Français") }
    var help: String { pick("Aide", "Help") }
    var shortcuts: String { pick("Raccourcis clavier", "Keyboard shortcuts") }
    var undo: String { pick("Annuler", "Undo") }
}

/// The sheet of keyboard shortcuts.
struct ShortcutTexts: Texts {
    let language: Language

    var title: String { pick("Raccourcis clavier", "Keyboard shortcuts") }
    var singleKeys: String { pick("Activer les raccourcis d’une seule lettre", "Use single-letter shortcuts") }
    var close: String { pick("Fermer", "Close") }

    var all: [(keys: [String], meaning: String)] {
        [
            (["↑", "↓", "←", "→"], pick("aller d’une cellule à l’autre", "go from cell to cell")),
            (["F2"], pick("modifier la cellule (comme la touche Entrée)", "edit the cell (as Enter does)")),
            (
                [pick("Entrée", "Enter")],
                pick("enregistrer\u{00A0}; sur le titre, ouvrir l’action", "save; on the title, open the action")
            ),
            (["Tab"], pick("enregistrer et passer à la cellule suivante", "save and go to the next cell")),
            ([pick("Échap", "Esc")], pick("abandonner la saisie, fermer l’action", "give up typing, close the action")),
            (["j", "k"], pick("action suivante, précédente", "next action, previous action")),
            (["n"], pick("nouvelle action", "new action")),
            (["@", "#"], pick("dans une nouvelle action, choisir une personne, une étiquette", "in a new action, choose a person, a tag")),
            (["x"], pick("choisir l’action, pour en modifier plusieurs à la fois", "choose the action, to change several at once")),
            ([pick("Maj", "Shift"), "x"], pick("choisir jusqu’ici", "choose up to here")),
            (["Alt", "↑", "↓"], pick("déplacer l’action dans le plan", "move the action in the plan")),
            (
                ["Alt", "←", "→"],
                pick(
                    "la passer à la colonne voisine\u{00A0}; dans la chronologie, changer ses dates",
                    "move it to the next column; in the timeline, change its dates")
            ),
            (["Ctrl", "C"], pick("copier la cellule", "copy the cell")),
            (
                ["Ctrl", "V"],
                pick(
                    "coller depuis un tableur\u{00A0}: des lignes entières s’ajoutent, une colonne remplit les cellules",
                    "paste from a spreadsheet: whole rows are added, one column fills the cells")
            ),
            (["d"], pick("dupliquer l’action", "duplicate the action")),
            (["/"], pick("chercher", "search")),
            (["u"], pick("annuler ma dernière modification", "undo my last change")),
            (["?"], pick("cette liste", "this list")),
        ]
    }
}

/// What the script says while one works; `{name}` is filled by the script.
struct MessageTexts: Texts {
    let language: Language

    var all: [(key: String, sentence: String)] {
        [
            ("saved", pick("Enregistré.", "Saved.")),
            ("saving", pick("Enregistrement…", "Saving…")),
            ("undone", pick("Annulé.", "Undone.")),
            (
                "offline",
                pick(
                    "Hors connexion\u{00A0}: ce que vous écrivez est gardé ici et partira dès le retour du réseau.",
                    "Offline: what you write is kept here and will be sent as soon as the network is back.")
            ),
            (
                "waiting",
                pick(
                    "{count} modifications en attente, rien n’est perdu.",
                    "{count} changes waiting, nothing is lost.")
            ),
            ("waiting-one", pick("1 modification en attente, rien n’est perdu.", "1 change waiting, nothing is lost.")),
            ("waits", pick("en attente du réseau", "waiting for the network")),
            (
                "kept-waiting",
                pick("Gardé ici\u{00A0}: cela partira au retour du réseau.", "Kept here: it will be sent when the network is back.")
            ),
            ("kept", pick("Hors connexion\u{00A0}: page telle qu’elle était le {moment}.", "Offline: the page as it was on {moment}.")),
            (
                "not-kept",
                pick(
                    "Hors connexion\u{00A0}: cette action n’a pas été ouverte ici auparavant, elle ne peut pas être montrée.",
                    "Offline: this action was not opened here before, it can not be shown.")
            ),
            ("queue", pick("En attente du réseau\u{00A0}: {count}", "Waiting for the network: {count}")),
            (
                "queue-refused",
                pick(
                    "Connexion rétablie. À décider\u{00A0}: {count}, en haut de la page.",
                    "Connection restored. To decide: {count}, at the top of the page.")
            ),
            (
                "queue-signed-out",
                pick(
                    "Votre session est terminée\u{00A0}: ce qui attend partira quand vous vous serez reconnecté avec le même compte.",
                    "Your session has ended: what waits will be sent once you have signed in with the same account.")
            ),
            (
                "queue-gone",
                pick(
                    "Le serveur n’a pas pu l’enregistrer\u{00A0}: l’action n’est peut-être plus là, ou vous n’y avez plus droit. Votre texte reste ici.",
                    "The server could not save it: the action may be gone, or no longer yours to change. Your text stays here.")
            ),
            ("reason", PlanTexts(language: language).reason),
            ("try-again", pick("Réessayer", "Try again")),
            ("give-up", pick("Renoncer", "Give up")),
            ("back", pick("Connexion rétablie.", "Connection restored.")),
            (
                "failed",
                pick(
                    "Le serveur n’a pas pu enregistrer. Votre texte est toujours là\u{00A0}: réessayez.",
                    "The server could not save. Your text is still here: try again.")
            ),
            (
                "signed-out",
                pick(
                    "Votre session est terminée. Ouvrez une autre fenêtre pour vous reconnecter, puis enregistrez de nouveau.",
                    "Your session has ended. Open another window to sign in, then save again.")
            ),
            (
                "changed-meanwhile",
                pick(
                    "{by} a mis «\u{00A0}{value}\u{00A0}» pendant que vous écriviez.", "{by} put “{value}” while you were writing.")
            ),
            ("picked-none", pick("Aucune action choisie.", "No action chosen.")),
            ("picked-one", pick("1 action choisie.", "1 action chosen.")),
            ("picked", pick("{count} actions choisies.", "{count} actions chosen.")),
            ("unread-one", MeTexts(language: language).unread(1)),
            ("unread", pick("{count} nouveautés", "{count} new")),
            ("someone", pick("Une autre personne", "Somebody else")),
            ("empty", pick("vide", "empty")),
            (
                "fill-too-long",
                pick(
                    "{count} valeurs pour {rows} lignes à partir d’ici\u{00A0}: rien n’a été changé. Commencez plus haut, ou copiez-en moins.",
                    "{count} values for {rows} rows from here: nothing was changed. Begin higher up, or copy fewer.")
            ),
            ("moved", pick("{title}\u{00A0}: {place} sur {count}, dans {zone}.", "{title}: {place} of {count}, in {zone}.")),
            ("moved-place", pick("{title}\u{00A0}: {place} sur {count}.", "{title}: {place} of {count}.")),
            ("moved-to", pick("{title}\u{00A0}: dans {zone}.", "{title}: in {zone}.")),
            ("no-further", pick("Rien au-delà\u{00A0}: l’action reste à sa place.", "Nothing beyond: it stays where it is.")),
            (
                "not-in-order",
                pick(
                    "La liste est triée\u{00A0}: affichez-la par axe pour déplacer une action.",
                    "The list is sorted: show it by workstream to move an action.")
            ),
            ("timeline-start", pick("Début\u{00A0}: {from}. {title}", "Start: {from}. {title}")),
            ("timeline-no-start", pick("Début\u{00A0}: pas encore dit. {title}", "Start: not said yet. {title}")),
            ("timeline-end", pick("Échéance\u{00A0}: {to}. {title}", "Due: {to}. {title}")),
            ("timeline-bar", pick("Du {from} au {to}. {title}", "From {from} to {to}. {title}")),
            ("timeline-moved", pick("{title}\u{00A0}: du {from} au {to}.", "{title}: from {from} to {to}.")),
            ("timeline-moved-due", pick("{title}\u{00A0}: échéance le {to}.", "{title}: due {to}.")),
            ("timeline-moved-start", pick("{title}\u{00A0}: pas avant le {from}.", "{title}: not before {from}.")),
            ("timeline-stays", pick("{title}\u{00A0}: les dates restent comme avant.", "{title}: the dates stay as they were.")),
            (
                "timeline-changed",
                pick(
                    "{title}\u{00A0}: les dates viennent de changer ailleurs. Votre déplacement n’est pas fait\u{00A0}: voyez-les et recommencez.",
                    "{title}: the dates have just changed elsewhere. Your move was not made: see them and start again.")
            ),
            ("opened", pick("Action {number} ouverte.", "Action {number} opened.")),
            (
                "not-a-table",
                pick(
                    "Ce fichier n’est pas un tableur (.xlsx, .ods ou .csv).",
                    "This file is not a spreadsheet (.xlsx, .ods or .csv).")
            ),
        ]
    }
}
