import Planning

/// What a cell says of the status.
enum StatusReading: Equatable {
    case status(ActionStatus)
    /// Lateness is derived from the due date: such an action is in progress.
    case late
    /// Being blocked is derived from blockers: such an action is in progress, with one.
    case blocked
    /// A rate of progress, from 0 to 1.
    case progress(Double)
    case unknown

    static func read(_ value: CellValue) -> StatusReading {
        switch value {
        case .boolean(let isDone): return .status(isDone ? .done : .upcoming)
        case .percentage(let rate): return rated(rate)
        case .number(let number): return rated(number > 1 ? number / 100 : number)
        case .date, .error: return .unknown
        case .text(let text):
            let trimmed = text.trimmingBlanks()
            if trimmed.hasSuffix("%"), let number = NumberText.read(String(trimmed.dropLast())) { return rated(number / 100) }
            return words(trimmed)
        }
    }

    private static func rated(_ rate: Double) -> StatusReading { (0...1).contains(rate) ? .progress(rate) : .unknown }

    private static func words(_ text: String) -> StatusReading {
        let plain = text.replacing("·e", with: "").replacing("(e)", with: "").replacing("(s)", with: "")
        let words = Folding.folded(plain).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // "1 - À faire", "03. En cours": a number orders the choices of a list.
        let joined = words.drop { Int($0) != nil }.joined(separator: " ")
        if joined.isEmpty { return ["✓", "✔", "☑"].contains(text) ? .status(.done) : .unknown }
        for ending in ["", "s", "e", "es"] where joined.hasSuffix(ending) {
            if let known = known[String(joined.dropLast(ending.count))] { return known }
        }
        return .unknown
    }

    private static let known: [String: StatusReading] = {
        let table: [(StatusReading, [String])] = [
            (
                .status(.draft),
                [
                    "a discuter", "brouillon", "a definir", "idee", "proposition", "a valider", "a confirmer", "a l'etude", "draft",
                    "to discuss", "idea", "proposed",
                ]
            ),
            (
                .status(.upcoming),
                [
                    "a venir", "a faire", "non demarre", "non commence", "pas commence", "pas demarre", "a lancer", "a demarrer", "prevu",
                    "planifie",
                    "programme", "a engager", "non engage", "non", "faux", "no", "false", "ouvert", "nouveau", "todo", "to do",
                    "not started", "upcoming", "planned",
                    "open", "new", "a initier", "non realise", "non fait", "backlog", "a commencer",
                ]
            ),
            (
                .status(.inProgress),
                [
                    "en cours", "demarre", "commence", "engage", "lance", "partiellement realise", "en cours de realisation", "actif",
                    "in progress", "wip",
                    "started", "doing", "ongoing", "active", "en cours de deploiement", "initie", "partiel", "en continu", "continu",
                    "permanent",
                ]
            ),
            (
                .status(.paused),
                [
                    "en pause", "suspendu", "en attente", "reporte", "differe", "gele", "en suspens", "paused", "on hold", "stand by",
                    "standby", "waiting", "deferred",
                ]
            ),
            (
                .status(.done),
                [
                    "realise", "fait", "termine", "acheve", "clos", "cloture", "fini", "finalise", "effectue", "ok", "oui", "x", "vrai",
                    "true", "yes", "done",
                    "completed", "complete", "closed", "finished", "solde", "livre", "resolu", "atteint",
                ]
            ),
            (
                .status(.dropped),
                [
                    "abandonne", "annule", "sans suite", "supprime", "rejete", "dropped", "cancelled", "canceled", "abandoned",
                    "non retenu", "wont do", "won t do",
                ]
            ),
            (.late, ["en retard", "retard", "late", "overdue", "delayed", "behind schedule"]),
            (.blocked, ["bloque", "blocked", "stuck"]),
        ]
        var result: [String: StatusReading] = [:]
        for (reading, words) in table {
            for word in words { result[word.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")] = reading }
        }
        return result
    }()
}

/// What a cell says of the priority.
enum PriorityWords {
    static func read(_ value: CellValue) -> Priority? {
        let words = Folding.folded(CellText.text(of: value)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count == 1, let level = levels[words[0]] { return level }
        // "1 - Haute", "Priorité 1", "P1"
        for word in words { if let priority = names[word] { return priority } }
        for word in words { if let priority = levels[word] { return priority } }
        return nil
    }

    private static let levels: [String: Priority] = [
        "1": .high, "2": .normal, "3": .low, "p1": .high, "p2": .normal, "p3": .low, "p0": .high,
    ]

    private static let names: [String: Priority] = {
        let table: [(Priority, [String])] = [
            (
                .high,
                [
                    "eleve", "elevee", "haute", "haut", "forte", "fort", "urgent", "urgente", "critique", "prioritaire", "high", "critical",
                    "major", "majeure", "max",
                ]
            ),
            (.normal, ["moyen", "moyenne", "normal", "normale", "medium", "standard", "modere", "moderee", "moderate"]),
            (.low, ["bas", "basse", "faible", "low", "minor", "mineure", "min", "secondaire"]),
        ]
        var result: [String: Priority] = [:]
        for (priority, words) in table { for word in words { result[word] = priority } }
        return result
    }()
}
