/// French infinitives, and imperatives in -ez, recognised by their form. Words are folded: no capitals, no accents.
enum FrenchVerbs {
    static func contains(_ word: String) -> Bool { isInfinitive(word) || isImperative(word) }

    /// Verbs in -er and -ir are too many to list, and so are nouns in -re, -oir and -ier: each ending has a list of the
    /// fewer ones.
    static func isInfinitive(_ word: String) -> Bool {
        guard word.count > 2 else { return false }
        if let hyphen = word.firstIndex(of: "-") {
            return prefixes.contains(String(word[..<hyphen])) && isInfinitive(String(word[word.index(after: hyphen)...]))
        }
        if word.hasSuffix("oir") { return inOir.contains(word) }
        if word.hasSuffix("ier") {
            return word.hasSuffix("fier") && word != "greffier" || word.hasSuffix("graphier") || inIer.contains(word)
        }
        if word.hasSuffix("er") { return !nounsInEr.contains(word) }
        if word.hasSuffix("air") { return false }
        if word.hasSuffix("ir") { return !nounsInIr.contains(word) }
        return word.hasSuffix("re") && inRe.contains(word)
    }

    /// « Préparez », « Inscrivez-vous ».
    private static func isImperative(_ word: String) -> Bool {
        let verb = word.hasSuffix("-vous") ? String(word.dropLast(5)) : word
        return verb.hasSuffix("ez") && verb.count > 4 && word != "rendez-vous" && verb != "assez"
    }

    private static let prefixes: Set<String> = ["co", "pre", "re", "auto", "inter", "sur", "sous", "de", "contre", "entre"]

    private static let inOir: Set<String> = [
        "avoir", "savoir", "devoir", "pouvoir", "vouloir", "voir", "revoir", "prevoir", "entrevoir", "recevoir", "concevoir",
        "percevoir", "apercevoir", "valoir", "prevaloir", "equivaloir", "asseoir", "emouvoir", "promouvoir", "mouvoir",
        "pourvoir", "falloir", "surseoir",
    ]

    private static let inIer: Set<String> = [
        "allier", "amnistier", "apprecier", "approprier", "associer", "beneficier", "calomnier", "colorier", "communier",
        "concilier", "convier", "copier", "crier", "decrier", "dedier", "delier", "deplier", "deprecier", "devier",
        "differencier", "disgracier", "dissocier", "envier", "etudier", "exproprier", "expedier", "expatrier", "gracier",
        "incendier", "initier", "injurier", "inventorier", "irradier", "licencier", "lier", "manier", "marier", "mendier",
        "modelier", "multiplier", "negocier", "nier", "oublier", "pallier", "parier", "parodier", "plagier", "plier", "prier",
        "privilegier", "psalmodier", "publier", "radier", "rallier", "rapatrier", "rassasier", "recopier", "reconcilier",
        "reetudier", "relier", "remanier", "remedier", "remercier", "renegocier", "renier", "replier", "repertorier", "republier",
        "resilier", "scier", "skier", "simplifier", "soucier", "spolier", "stipendier", "stupefier", "supplier", "trier",
        "varier", "vicier", "apparier", "photocopier", "domicilier", "affilier", "humilier", "ingenier", "remarier", "distancier",
        "prejudicier", "obvier", "charrier", "contrarier", "avarier", "salarier", "armorier",
    ]

    /// Verbs in -re that plans use. Nouns in -re are the rule: mesure, procédure, centre, registre, lettre.
    private static let inRe: Set<String> = [
        "prendre", "apprendre", "comprendre", "entreprendre", "reprendre", "surprendre", "rendre", "vendre", "revendre", "tendre",
        "etendre", "entendre", "attendre", "pretendre", "detendre", "sous-tendre", "defendre", "fendre", "pendre", "suspendre",
        "dependre", "repandre", "epandre", "descendre", "redescendre", "perdre", "mordre", "tordre", "fondre", "refondre",
        "confondre", "tondre", "pondre", "repondre", "correspondre", "joindre", "rejoindre", "adjoindre", "enjoindre", "peindre",
        "repeindre", "depeindre", "teindre", "atteindre", "eteindre", "feindre", "craindre", "plaindre", "contraindre",
        "restreindre", "enfreindre", "astreindre", "coudre", "recoudre", "moudre", "resoudre", "dissoudre", "absoudre", "mettre",
        "remettre", "permettre", "transmettre", "retransmettre", "soumettre", "admettre", "promettre", "emettre", "omettre",
        "commettre", "compromettre", "demettre", "connaitre", "reconnaitre", "paraitre", "apparaitre", "disparaitre",
        "comparaitre", "naitre", "renaitre", "accroitre", "croitre", "decroitre", "battre", "abattre", "debattre", "combattre",
        "rabattre", "etre", "lire", "relire", "elire", "reelire", "dire", "redire", "interdire", "predire", "contredire",
        "maudire", "rire", "sourire", "ecrire", "reecrire", "decrire", "inscrire", "reinscrire", "preinscrire", "prescrire",
        "souscrire", "transcrire", "retranscrire", "circonscrire", "proscrire", "conduire", "reconduire", "produire",
        "reproduire", "reduire", "traduire", "introduire", "reintroduire", "deduire", "induire", "seduire", "enduire",
        "construire", "reconstruire", "coconstruire", "instruire", "detruire", "cuire", "nuire", "suffire", "faire", "refaire",
        "defaire", "satisfaire", "parfaire", "plaire", "taire", "extraire", "soustraire", "distraire", "abstraire", "boire",
        "croire", "vivre", "revivre", "survivre", "suivre", "poursuivre", "rompre", "interrompre", "corrompre", "vaincre",
        "convaincre", "conclure", "inclure", "exclure", "clore", "eclore",
    ]

    private static let nounsInIr: Set<String> = [
        "avenir", "plaisir", "deplaisir", "loisir", "desir", "tir", "cuir", "elixir", "menhir", "nadir", "saphir", "emir",
        "vizir", "fakir", "soupir", "kefir", "triumvir", "zephir", "kir", "sir", "samir", "vladimir", "casimir", "nasir", "amir",
        "tapir",
    ]

    private static let nounsInEr: Set<String> = [
        "hiver", "fer", "mer", "ver", "enfer", "cancer", "laser", "revolver", "danger", "etranger", "usager", "passager",
        "messager", "boulanger", "berger", "verger", "oranger", "potager", "leger", "mensonger", "viager", "plancher", "rocher",
        "clocher", "bucher", "archer", "maraicher", "vacher", "cuiller", "oreiller", "dejeuner", "diner", "souper", "foyer",
        "loyer", "noyer", "ecuyer", "super", "inter", "hyper", "cher", "amer", "her", "over", "under", "after", "never", "ever",
        "other", "another", "either", "neither", "whether", "together", "rather", "later", "further", "larger", "better",
        "higher", "lower", "faster", "newer", "longer", "shorter", "number", "paper", "user", "server", "computer", "newsletter",
        "letter", "flyer", "sticker", "partner", "stakeholder", "customer", "register", "folder", "header", "printer", "leader",
        "cluster", "member", "water", "winter", "summer", "september", "october", "november", "december", "power", "officer",
        "driver", "consumer", "owner", "master", "container", "webmaster", "hacker", "toner", "starter", "planner", "trailer",
        "teaser", "dealer", "broker", "speaker", "tender", "bunker", "poker", "joker", "sweater", "pullover", "charter", "corner",
        "burger", "docker", "freezer", "reminder", "banner", "browser", "twitter", "center", "cover", "layer", "viewer", "helper",
        "worker", "teacher", "trainer", "player", "provider", "supplier", "career", "volunteer", "engineer", "offer", "order",
        "deliver", "discover", "consider", "gather", "answer", "enter", "remember", "filter", "transfer", "trigger", "foster",
        "counter", "chapter", "matter", "buffer", "router", "scooter", "quater", "geyser", "cutter", "roller", "thriller",
        "pull-over", "gangster", "hamster", "polyester", "trimester", "semester", "quarter", "poster",
    ]
}

/// Verbs that leave open what will be done. Folded.
enum VagueVerbs {
    /// Whatever follows them.
    static let always: Set<String> = [
        "gerer", "occuper", "voir", "regarder", "reflechir", "penser", "travailler", "avancer", "essayer", "tenter", "pencher",
        "manage", "handle", "see", "look", "think", "work", "deal", "try", "consider",
    ]
    /// Unless "done when" says what they come to.
    static let alone: Set<String> = [
        "ameliorer", "renforcer", "favoriser", "accompagner", "assurer", "optimiser", "developper", "poursuivre", "continuer",
        "soutenir", "encourager", "promouvoir", "sensibiliser", "dynamiser", "valoriser", "faciliter", "suivre", "aider", "participer",
        "contribuer", "veiller", "impulser", "improve", "strengthen", "support", "promote", "foster", "encourage", "continue", "ensure",
        "facilitate", "enhance", "optimise", "optimize", "develop", "help",
    ]
}
