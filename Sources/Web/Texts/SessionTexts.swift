/// The words of signing in.
struct SessionTexts: Texts {
    let language: Language

    var signIn: String { pick("Se connecter", "Sign in") }
    var signInToJalon: String { pick("Se connecter à Jalon", "Sign in to Jalon") }
    var email: String { pick("Adresse e-mail", "E-mail address") }
    var password: String { pick("Mot de passe", "Password") }
    var noAccount: String {
        pick(
            "Pas de compte\u{00A0}? Demandez-en un à l’administrateur de ce serveur, puis au pilote de votre déploiement de vous y ajouter.",
            "No account? Ask the administrator of this server for one, then the lead of your deployment to add you to it.")
    }

    var demonstration: String { pick("Démonstration", "Demonstration") }
    var demonstrationTitle: String { pick("Jalon, démonstration", "Jalon, demonstration") }
    var demonstrationLead: String {
        pick(
            "Un déploiement complet est prêt\u{00A0}: un plan d’actions réaliste, avec ses retards et ses blocages. Tout ce que vous y changez reste sur ce serveur.",
            "A complete deployment is ready: a realistic action plan, delays and blockers included. All that you change in it stays on this server."
        )
    }
    var enter: String { pick("Entrer dans la démonstration", "Enter the demonstration") }
    var withAnAccount: String { pick("Se connecter avec un compte", "Sign in with an account") }

    var firstStart: String { pick("Premier démarrage", "First start") }
    var welcome: String { pick("Bienvenue dans Jalon", "Welcome to Jalon") }
    var firstAccountLead: String {
        pick(
            "Ce serveur n’a pas encore de compte. Le premier que vous créez ici administre les autres.",
            "This server has no account yet. The first one, created here, administers the others.")
    }
    var yourName: String { pick("Votre nom", "Your name") }
    func passwordHelp(_ minimum: Int) -> String {
        pick(
            "\(minimum) caractères au moins. Une phrase convient.",
            "At least \(minimum) characters. A sentence will do.")
    }
    var code: String { pick("Code de premier démarrage", "First start code") }
    var codeHelp: String {
        pick(
            "Il est affiché dans le terminal où le serveur a démarré\u{00A0}: lui seul montre que ce serveur est le vôtre.",
            "It is shown in the terminal where the server was started: it alone shows that this server is yours.")
    }
    var createAccount: String { pick("Créer le compte", "Create the account") }
}
