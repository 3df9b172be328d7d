import Planning

/// The words of *Pour moi*.
struct MeTexts: Texts {
    let language: Language

    var title: String { pick("Pour moi", "For me") }
    func unread(_ count: Int) -> String {
        plural(count, fr: ("\(count) nouveauté", "\(count) nouveautés"), en: ("\(count) new", "\(count) new"))
    }

    // What waits
    var waiting: String { pick("Ce qui attend ma réponse", "What waits for my answer") }
    var nothingWaits: String {
        pick("Rien n’attend votre réponse.", "Nothing waits for your answer.")
    }
    func questionFrom(_ name: String, _ day: String) -> String { pick("\(name) vous demande, \(day)", "\(name) asks you, \(day)") }
    var commitmentAsked: String { pick("Vous engagez-vous\u{00A0}?", "Do you commit?") }
    var commitmentAskedAgain: String { pick("Votre engagement tient-il toujours\u{00A0}?", "Does your commitment still hold?") }
    var measureAsked: String { pick("Quelle est la valeur\u{00A0}?", "What is the value?") }
    func measureDue(_ day: String) -> String { pick("mesure attendue depuis le \(day)", "measurement due since \(day)") }
    var yourAnswer: String { pick("Votre réponse", "Your answer") }
    var answer: String { pick("Répondre", "Answer") }

    // Mine
    var mine: String { pick("Mes actions", "My actions") }
    var nothingMine: String {
        pick(
            "Vous n’êtes responsable d’aucune action ouverte. Quand on vous en confie une, elle paraît ici.",
            "You are responsible for no open action. When one is entrusted to you, it shows here.")
    }
    var nobody: String {
        pick(
            "Dans vos déploiements, votre compte n’est relié à aucune personne du plan\u{00A0}: un pilote peut le faire dans les réglages, sous «\u{00A0}Accès\u{00A0}».",
            "In your deployments, your account is not linked to any person of the plan: a lead can do it in the settings, under “Access”.")
    }
    func due(_ due: ForMe.Due) -> String {
        switch due {
        case .late: pick("En retard", "Late")
        case .thisWeek: pick("Cette semaine", "This week")
        case .nextWeek: pick("La semaine prochaine", "Next week")
        case .later: pick("Plus tard", "Later")
        case .undated: pick("Sans échéance", "No due date")
        }
    }
    var done: String { pick("Réalisées ces sept derniers jours", "Done in the last seven days") }
    func doneOn(_ day: String) -> String { pick("réalisée le \(day)", "done on \(day)") }
    func dueOn(_ day: String) -> String { pick("pour le \(day)", "due \(day)") }
    func steps(_ next: String, left: Int) -> String {
        let others = left - 1
        let next = pick("étape suivante\u{00A0}: \(next)", "next step: \(next)")
        guard others > 0 else { return next }
        return next
            + plural(others, fr: (", et \(others) autre", ", et \(others) autres"), en: (", and \(others) more", ", and \(others) more"))
    }
    var contributions: String { pick("J’y contribue", "I contribute") }

    // News
    var news: String { pick("Ce qui a changé depuis ma dernière visite", "What has changed since my last visit") }
    var nothingNew: String {
        pick("Rien de nouveau. Ce que changent les autres paraîtra ici.", "Nothing new. What others change will show here.")
    }
    func others(_ count: Int) -> String {
        plural(
            count, fr: ("\(count) autre modification dans l’historique", "\(count) autres modifications dans l’historique"),
            en: ("\(count) other change in the history", "\(count) other changes in the history"))
    }
    var wholeDeployment: String { pick("Le déploiement", "The deployment") }
    var markRead: String { pick("Lu", "Read") }
    var markAllRead: String { pick("Tout marquer comme lu", "Mark all as read") }
    var isRead: String { pick("Marqué comme lu.", "Marked as read.") }

    /// Why it concerns the reader, in a few words.
    func reason(_ kind: Notice.Kind) -> String {
        switch kind {
        case .mentioned: pick("vous êtes nommé", "you are named")
        case .madeResponsible: pick("vous en êtes responsable", "you are now responsible")
        case .answerGiven: pick("une réponse vous attend", "an answer waits for you")
        case .dateChanged: pick("nouvelle date, à confirmer", "new date, to confirm")
        case .descriptionChanged: pick("description changée, à confirmer", "description changed, to confirm")
        case .answered: pick("on vous a répondu", "you have been answered")
        case .blockerRaised: pick("blocage signalé", "blocker reported")
        case .blockerLifted: pick("blocage levé", "blocker lifted")
        case .contributionGiven: pick("vous y contribuez", "you now contribute")
        case .predecessorDone: pick("une de vos actions l’attendait", "one of your actions waited for it")
        case .predecessorPostponed: pick("une de vos actions l’attend", "one of your actions waits for it")
        case .commented: pick("commentaire", "comment")
        }
    }

    // Nothing at all
    var noDeployment: String {
        pick(
            "Vous n’êtes dans aucun déploiement. Ouvrez le vôtre, ou demandez à un pilote de vous donner accès au sien.",
            "You are in no deployment. Open your own, or ask a lead to give you access to theirs.")
    }
}
