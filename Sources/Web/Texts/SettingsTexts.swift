import Planning

/// The words of a deployment's settings.
struct SettingsTexts: Texts {
    let language: Language

    var title: String { pick("Réglages", "Settings") }
    var unsaid: String { pick("non précisé", "not stated") }
    var remove: String { pick("Retirer", "Remove") }

    // Name

    var nameTitle: String { pick("Nom du déploiement", "Name of the deployment") }
    var name: String { pick("Nom", "Name") }
    var aimElsewhere: String {
        pick(
            "Départ, arrivée, périmètre et jalons se règlent sur la page Cap.",
            "Start, destination, perimeter and milestones are set on the Aim page.")
    }

    // Workstreams

    var workstreams: String { pick("Axes", "Workstreams") }
    var workstreamsLead: String {
        pick(
            "Les axes groupent les actions, sur trois niveaux au plus. Retirer un axe garde ses actions\u{00A0}: elles remontent d’un niveau.",
            "Workstreams group actions, on up to three levels. Removing one keeps its actions: they move up one level.")
    }
    func workstreamTitle(_ title: String) -> String { pick("Titre de l’axe «\u{00A0}\(title)\u{00A0}»", "Title of workstream “\(title)”") }
    func workstreamPlace(_ title: String) -> String { pick("Place de l’axe «\u{00A0}\(title)\u{00A0}»", "Place of workstream “\(title)”") }
    func theWorkstream(_ title: String) -> String { pick("l’axe «\u{00A0}\(title)\u{00A0}»", "workstream “\(title)”") }
    var outermost: String { pick("premier niveau", "top level") }
    func inside(_ title: String) -> String { pick("dans «\u{00A0}\(title)\u{00A0}»", "in “\(title)”") }
    var moveUp: String { pick("Monter", "Move up") }
    var moveDown: String { pick("Descendre", "Move down") }
    var newWorkstream: String { pick("Nouvel axe", "New workstream") }
    var newWorkstreamPlace: String { pick("Place du nouvel axe", "Place of the new workstream") }
    var aWorkstream: String { pick("l’axe", "the workstream") }

    // Calendar

    var calendar: String { pick("Calendrier", "Calendar") }
    var timeZone: String { pick("Fuseau horaire", "Time zone") }
    var holidays: String { pick("Jours fériés", "Public holidays") }
    var weekdays: String { pick("Jours travaillés", "Working days") }
    var closures: String { pick("Fermetures", "Closures") }
    var closuresLead: String {
        pick(
            "Ces jours ne comptent pas comme ouvrés, en plus des jours chômés de la semaine et des jours fériés.",
            "These days do not count as working days, besides days off in the week and public holidays.")
    }
    var from: String { pick("du", "from") }
    var to: String { pick("au", "to") }
    var closureLabel: String { pick("Motif", "Label") }
    var theClosure: String { pick("la fermeture", "the closure") }

    // Members

    var members: String { pick("Accès", "Access") }
    var membersLead: String {
        pick(
            "Le pilote peut tout\u{00A0}; un membre modifie tout le plan\u{00A0}; un contributeur modifie ce dont il est responsable\u{00A0}; un lecteur lit.",
            "A lead may do everything; a member edits the whole plan; a contributor edits what they are responsible for; a reader reads.")
    }
    func roleOf(_ name: String) -> String { pick("Rôle de \(name)", "Role of \(name)") }
    func personOf(_ name: String) -> String { pick("\(name), dans l’équipe", "\(name), in the team") }
    func accessOf(_ name: String) -> String { pick("l’accès de \(name)", "the access of \(name)") }
    func tie(_ person: String) -> String { pick("Relier à \(person), même adresse", "Tie to \(person), same address") }
    func to(_ account: String) -> String { pick("le compte de \(account)", "the account of \(account)") }
    var nobody: String { pick("hors de l’équipe", "not in the team") }
    var memberEmail: String { pick("Adresse e-mail du compte", "E-mail address of the account") }
    var role: String { pick("Rôle", "Role") }
    var person: String { pick("Personne de l’équipe", "Person of the team") }
    var theMember: String { pick("l’accès", "the access") }

    // Deletion

    var delete: String { pick("Supprimer", "Delete") }
    func deleteLead(actions: Int) -> String {
        plural(
            actions,
            fr: (
                "Supprimer ce déploiement efface son plan et tout son historique, pour tout le monde. On ne peut pas l’annuler.",
                "Supprimer ce déploiement efface ses \(actions) actions et tout son historique, pour tout le monde. On ne peut pas l’annuler."
            ),
            en: (
                "Deleting this deployment erases its plan and all its history, for everybody. It can not be undone.",
                "Deleting this deployment erases its \(actions) actions and all its history, for everybody. It can not be undone."
            ))
    }
    var deleteThis: String { pick("Supprimer ce déploiement…", "Delete this deployment…") }
    func typeName(_ name: String) -> String {
        pick("Recopiez son nom pour confirmer\u{00A0}: \(name)", "Type its name to confirm: \(name)")
    }
    var deleteForGood: String { pick("Supprimer définitivement", "Delete for good") }
}
