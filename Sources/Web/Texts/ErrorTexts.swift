/// Why a request gets no page: what happened, what was kept, what to do.
struct ErrorTexts: Texts {
    let language: Language

    var deployments: String { pick("Mes déploiements", "My deployments") }
    var signIn: String { pick("Se connecter", "Sign in") }
    func number(_ status: Int) -> String { pick("Erreur \(status)", "Error \(status)") }

    func title(_ error: WebError) -> String {
        switch error {
        case .notFound: pick("Cette page n’existe pas", "This page does not exist")
        case .forbidden: pick("Cette page ne vous est pas ouverte", "This page is not open to you")
        case .signInNeeded: pick("Il faut se connecter", "You need to sign in")
        case .crossOrigin: pick("Ce formulaire vient d’un autre site", "This form comes from another site")
        case .malformed: pick("Jalon n’a pas compris cette demande", "Jalon did not understand this request")
        case .unsupportedMediaType: pick("Jalon ne lit pas ce format", "Jalon does not read this format")
        case .tooLarge: pick("C’est trop volumineux", "This is too large")
        case .tooManyRequests: pick("Trop d’essais de suite", "Too many attempts in a row")
        case .storage: pick("Jalon n’a pas pu enregistrer", "Jalon could not save")
        case .unexpected: pick("Jalon n’a pas pu répondre", "Jalon could not answer")
        }
    }

    func sentence(_ error: WebError) -> String {
        switch error {
        case .notFound:
            pick(
                "L’adresse est fausse, ou ce qu’elle montrait a été supprimé, ou ne vous est pas ouvert. Rien n’a été changé\u{00A0}: reprenez depuis la liste de vos déploiements.",
                "The address is wrong, or what it showed was deleted, or is not open to you. Nothing was changed: start again from the list of your deployments."
            )
        case .forbidden:
            pick(
                "Votre rôle ne permet pas cela ici. Rien n’a été changé\u{00A0}: demandez-le à la personne qui pilote le déploiement.",
                "Your role does not allow this here. Nothing was changed: ask the person who leads the deployment.")
        case .signInNeeded:
            pick(
                "Votre session est terminée et rien n’a été enregistré. Connectez-vous dans un autre onglet, revenez en arrière dans celui-ci pour retrouver ce que vous écriviez, puis envoyez de nouveau.",
                "Your session is over and nothing was saved. Sign in in another tab, go back in this one to find what you were writing, then send it again."
            )
        case .crossOrigin:
            pick(
                "Par sécurité, rien n’a été enregistré. Ouvrez la page dans Jalon et remplissez-la de nouveau.",
                "For safety, nothing was saved. Open the page in Jalon and fill it in again.")
        case .malformed:
            pick(
                "Il y manque quelque chose, ou elle ne vient pas d’une page d’aujourd’hui. Rien n’a été changé\u{00A0}: rechargez la page et recommencez.",
                "Something is missing in it, or it does not come from a page of today. Nothing was changed: reload the page and start again."
            )
        case .unsupportedMediaType:
            pick(
                "Ce qui a été envoyé n’est pas un formulaire que Jalon connaît. Rien n’a été changé\u{00A0}: passez par les pages de Jalon.",
                "What was sent is not a form that Jalon knows. Nothing was changed: use the pages of Jalon.")
        case .tooLarge(let limit):
            pick(
                "Ce que vous avez envoyé dépasse \(size(limit)). Rien n’a été enregistré\u{00A0}: envoyez un fichier plus petit, par exemple sans images ni feuilles inutiles.",
                "What you sent is over \(size(limit)). Nothing was saved: send a smaller file, for example without pictures or needless sheets."
            )
        case .tooManyRequests(let seconds):
            pick(
                "Par sécurité, Jalon fait une pause. Rien n’est perdu\u{00A0}: réessayez dans \(wait(seconds)).",
                "For safety, Jalon takes a break. Nothing is lost: try again in \(wait(seconds)).")
        case .storage:
            pick(
                "Le disque ou la base de données n’a pas répondu. Votre dernière modification n’a pas été enregistrée, tout ce qui l’était est gardé. Revenez en arrière pour retrouver votre texte, puis réessayez\u{00A0}; si cela dure, prévenez l’administrateur.",
                "The disk or the database did not answer. Your last change was not saved, all that was saved is kept. Go back to find your text, then try again; if it goes on, tell the administrator."
            )
        case .unexpected:
            pick(
                "Ce n’est pas de votre fait, et rien de ce qui était enregistré n’est perdu. Revenez en arrière pour retrouver ce que vous écriviez, puis réessayez dans un instant.",
                "This is not your doing, and nothing that was saved is lost. Go back to find what you were writing, then try again in a moment."
            )
        }
    }

    private func size(_ bytes: Int) -> String {
        let kibibytes = max(bytes / 1024, 1)
        let mebibytes = kibibytes / 1024
        return mebibytes > 0
            ? pick("\(mebibytes)\u{00A0}Mo", "\(mebibytes)\u{00A0}MB") : pick("\(kibibytes)\u{00A0}Ko", "\(kibibytes)\u{00A0}kB")
    }

    private func wait(_ seconds: Int) -> String {
        let minutes = (max(seconds, 1) + 59) / 60
        return seconds < 60
            ? plural(seconds, fr: ("une seconde", "\(seconds) secondes"), en: ("one second", "\(seconds) seconds"))
            : plural(minutes, fr: ("une minute", "\(minutes) minutes"), en: ("one minute", "\(minutes) minutes"))
    }
}
