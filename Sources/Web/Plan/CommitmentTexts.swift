import Planning

/// The words about what a responsible commits to.
struct CommitmentTexts: Texts {
    let language: Language

    var commitments: String { pick("Engagements des responsables", "Commitments of the responsible") }

    // Where the word stands
    var notCommitted: String { pick("pas encore engagé", "not committed yet") }
    func committed(_ name: String, _ day: String) -> String {
        pick("engagement pris par \(name) le \(day)", "\(name) committed on \(day)")
    }
    func toConfirm(_ name: String) -> String {
        pick(
            "à confirmer\u{00A0}: l’action a changé depuis l’engagement de \(name)",
            "to confirm: the action has changed since \(name) committed")
    }
    func proposes(_ name: String, _ day: String) -> String { pick("\(name) propose le \(day)\u{00A0}:", "\(name) proposes \(day):") }
    func asks(_ name: String) -> String { pick("\(name) demande\u{00A0}:", "\(name) asks:") }

    /// In a word or two, for rows.
    func mark(_ state: CommitmentState, day: Day?, today: Day) -> String {
        switch state {
        case .none: return pick("pas encore engagé", "not committed")
        case .held: return pick("engagement pris", "committed")
        case .toConfirm: return pick("à confirmer", "to confirm")
        case .dateProposed:
            let day = day.map { Formats(language: language).compact($0, today: today) } ?? ""
            return pick("propose le \(day)", "proposes \(day)")
        case .questionAsked: return pick("pose une question", "asks a question")
        }
    }

    func count(_ count: Int, _ state: CommitmentState) -> String {
        switch state {
        case .none:
            plural(
                count, fr: ("\(count) sans engagement", "\(count) sans engagement"),
                en: ("\(count) not committed", "\(count) not committed"))
        case .held: plural(count, fr: ("\(count) engagée", "\(count) engagées"), en: ("\(count) committed", "\(count) committed"))
        case .toConfirm: pick("\(count) à confirmer", "\(count) to confirm")
        case .dateProposed:
            plural(
                count, fr: ("\(count) date proposée", "\(count) dates proposées"), en: ("\(count) date proposed", "\(count) dates proposed")
            )
        case .questionAsked: plural(count, fr: ("\(count) question", "\(count) questions"), en: ("\(count) question", "\(count) questions"))
        }
    }

    // The responsible
    var commit: String { pick("Je m’engage", "I commit") }
    func commitToPresent(_ day: String) -> String { pick("Je m’engage pour le \(day)", "I commit to \(day)") }
    var recordCommitment: String { pick("Noter son engagement", "Record their commitment") }
    var withdraw: String { pick("Reprendre l’engagement", "Withdraw the commitment") }
    var withdrawAnswer: String { pick("Retirer cette réponse", "Withdraw this answer") }
    var proposeDate: String { pick("Proposer une autre date", "Propose another date") }
    var recordDate: String { pick("Noter la date que propose le responsable", "Record the date the responsible proposes") }
    var newDate: String { pick("Date proposée", "Date proposed") }
    var whyDate: String { pick("pourquoi cette date", "why this date") }
    var propose: String { pick("Proposer", "Propose") }
    var ask: String { pick("Poser une question", "Ask a question") }
    var recordQuestion: String { pick("Noter la question du responsable", "Record the question of the responsible") }
    var question: String { pick("Ce qu’il faut savoir pour s’engager", "What is needed to commit") }
    var send: String { pick("Envoyer", "Send") }

    // Who arranges the plan
    func accept(_ day: String) -> String { pick("Prendre le \(day)", "Take \(day)") }
    func keep(_ day: String) -> String { pick("Garder le \(day)", "Keep \(day)") }
    var keepVerb: String { pick("Garder l’échéance", "Keep the due date") }
    var whyKeep: String { pick("Pourquoi garder l’échéance", "Why keep the due date") }
    var reply: String { pick("Répondre", "Answer") }
    var yourReply: String { pick("Votre réponse, visible par l’équipe", "Your answer, seen by the team") }
}
