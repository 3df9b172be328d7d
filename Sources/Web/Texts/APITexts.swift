import HTTPTypes

/// The sentences of the API's errors.
struct APITexts: Texts {
    let language: Language

    func refusalTitle(_ status: HTTPResponse.Status) -> String {
        switch status {
        case .conflict: pick("La modification croise celle d’une autre personne", "The change meets somebody else’s")
        case .forbidden: pick("Votre rôle ne le permet pas", "Your role does not allow it")
        default: pick("Une règle du plan s’y oppose", "A rule of the plan forbids it")
        }
    }

    func title(_ error: APIError) -> String {
        switch error {
        case .unauthorized: pick("Jeton nécessaire", "Token needed")
        case .scopeNeeded: pick("Portée du jeton insuffisante", "The token’s scope is not enough")
        case .deploymentOnly: pick("Jeton limité à un déploiement", "Token limited to one deployment")
        case .notFound: pick("Introuvable", "Not found")
        case .methodNotAllowed: pick("Méthode inconnue ici", "Method not known here")
        case .malformedJSON: pick("JSON illisible", "Unreadable JSON")
        case .invalid: pick("Requête non conforme à la description", "Request not as described")
        case .unsupportedMediaType: pick("Format non pris en charge", "Unsupported format")
        case .tooLarge: pick("Requête trop grande", "Request too large")
        case .notEvidence: pick("Fichier refusé", "File not taken")
        case .tooManyRequests: pick("Trop de requêtes", "Too many requests")
        case .identifierTaken: pick("Identifiant déjà pris", "Identifier already taken")
        case .past: pick("Rien à montrer de ce moment", "Nothing to show of that moment")
        case .storage: pick("Enregistrement impossible pour le moment", "Recording is not possible at the moment")
        case .unexpected: pick("Erreur imprévue", "Unexpected error")
        }
    }

    func detail(_ error: APIError) -> String {
        switch error {
        case .unauthorized:
            pick(
                "Il manque un jeton valable. Créez-en un sur la page de votre compte et envoyez-le dans l’en-tête «\u{00A0}Authorization: Bearer …\u{00A0}».",
                "A valid token is missing. Make one on your account page and send it in the header “Authorization: Bearer …”.")
        case .scopeNeeded:
            pick(
                "Ce jeton ne permet que de lire. Rien n’a été changé\u{00A0}: créez un jeton qui permet d’écrire.",
                "This token only reads. Nothing was changed: make a token that may write.")
        case .deploymentOnly:
            pick(
                "Ce jeton n’ouvre qu’un déploiement\u{00A0}: il n’en crée pas d’autre. Rien n’a été changé\u{00A0}: créez un jeton pour tous vos déploiements.",
                "This token opens one deployment alone: it creates no other. Nothing was changed: make a token for all of your deployments."
            )
        case .notFound:
            pick(
                "Rien ne se trouve à cette adresse, ou vous n’y avez pas accès. Vérifiez l’adresse et le jeton.",
                "Nothing is at this address, or you have no access to it. Check the address and the token.")
        case .methodNotAllowed(let allowed):
            pick(
                "Cette adresse répond à \(allowed.joined(separator: ", ")). Rien n’a été changé.",
                "This address answers \(allowed.joined(separator: ", ")). Nothing was changed.")
        case .tooManyRequests(let seconds):
            pick(
                "Ce jeton envoie trop de requêtes. Celle-ci n’a rien changé\u{00A0}: recommencez dans \(seconds) s.",
                "This token sends too many requests. This one changed nothing: try again in \(seconds) s.")
        case .identifierTaken:
            pick(
                "Un autre déploiement a déjà cet identifiant. Rien n’a été créé\u{00A0}: choisissez-en un autre.",
                "Another deployment has this identifier already. Nothing was created: choose another one.")
        case .past(let problem): PastTexts(language: language).sentence(for: problem)
        case .storage:
            pick(
                "Les données ne peuvent pas être lues ou écrites pour le moment. Recommencez plus tard avec le même identifiant de commande.",
                "Data can not be read or written at the moment. Try again later with the same command identifier.")
        case .unexpected:
            pick(
                "Le service a rencontré une erreur. Recommencez avec le même identifiant de commande\u{00A0}: elle ne prendra effet qu’une fois.",
                "The service met an error. Try again with the same command identifier: it takes effect only once.")
        case .notEvidence(let problem): ResultsPageTexts(language: language).problem(problem)
        case .malformedJSON, .invalid, .unsupportedMediaType, .tooLarge: form(error)
        }
    }

    private func form(_ error: APIError) -> String {
        switch error {
        case .invalid(let pointer):
            pick(
                "Ce qui est envoyé à l’endroit «\u{00A0}\(pointer)\u{00A0}» manque ou n’est pas ce que la description demande. "
                    + "Rien n’a été changé\u{00A0}: comparez avec /api/v1/openapi.json.",
                "What is sent at “\(pointer)” is missing or not what the description asks for. Nothing was changed: compare it with /api/v1/openapi.json."
            )
        case .unsupportedMediaType:
            pick(
                "Le corps doit être du JSON annoncé par «\u{00A0}Content-Type: application/json\u{00A0}». Rien n’a été changé.",
                "The body must be JSON announced by “Content-Type: application/json”. Nothing was changed.")
        case .tooLarge(let limit):
            pick(
                "Le corps dépasse \(limit / 1024) Kio. Rien n’a été changé\u{00A0}: envoyez plusieurs commandes plus petites.",
                "The body is larger than \(limit / 1024) KiB. Nothing was changed: send several smaller commands.")
        default:
            pick(
                "Le corps n’est pas du JSON valable. Rien n’a été changé\u{00A0}: vérifiez guillemets, virgules et accolades.",
                "The body is not valid JSON. Nothing was changed: check quotes, commas and braces.")
        }
    }
}
