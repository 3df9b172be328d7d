import Planning

/// A noun with the forms that sentences need of it.
package struct Noun: Hashable, Sendable {
    /// `échéance`, `due date`.
    package let bare: String
    /// `l’échéance`, `the due date`.
    package let definite: String
    /// `de l’échéance`, `of the due date`.
    package let of: String
    /// `une échéance`, `a due date`.
    package let indefinite: String
    package let isFeminine: Bool

    static func french(_ bare: String, feminine: Bool = false) -> Noun {
        let elided = bare.first.map { "aeiouyéèêàâîôhAEIOUYÉÈÊÀ".contains($0) } ?? false
        let definite = elided ? "l’\(bare)" : feminine ? "la \(bare)" : "le \(bare)"
        return Noun(
            bare: bare, definite: definite, of: elided || feminine ? "de \(definite)" : "du \(bare)",
            indefinite: feminine ? "une \(bare)" : "un \(bare)", isFeminine: feminine)
    }

    static func english(_ bare: String) -> Noun {
        let an = bare.first.map { "aeio".contains($0) } ?? false
        return Noun(
            bare: bare, definite: "the \(bare)", of: "of the \(bare)", indefinite: an ? "an \(bare)" : "a \(bare)",
            isFeminine: false)
    }
}

/// The names of fields and of kinds of objects.
package struct FieldNames: Texts {
    package let language: Language

    package init(language: Language) { self.language = language }

    package func noun(_ field: ActionField) -> Noun {
        switch field {
        case .title: noun("titre", "title")
        case .workstream: noun("axe", "workstream")
        case .rank: noun("place", feminine: true, "place")
        case .status: noun("statut", "status")
        case .description: noun("description", feminine: true, "description")
        case .doneWhen: noun("critère de réalisation", "“done when” criterion")
        case .responsible: noun("responsable", "responsible person")
        case .dueDay: noun("échéance", feminine: true, "due date")
        case .earliestStart: noun("début au plus tôt", "earliest start")
        case .effort: noun("charge", feminine: true, "effort")
        case .priority: noun("priorité", feminine: true, "priority")
        case .tags: noun("liste des étiquettes", feminine: true, "list of tags")
        case .doneDay: noun("jour de réalisation", "day it was done")
        case .spentDays: noun("nombre de jours passés", "number of days spent")
        case .commitment: noun("engagement", "commitment")
        case .answer: noun("réponse du responsable", feminine: true, "answer of the responsible person")
        }
    }

    package func noun(_ kind: Refusal.ObjectKind) -> Noun {
        switch kind {
        case .person: noun("personne", feminine: true, "person")
        case .workstream: noun("axe", "workstream")
        case .action: noun("action", feminine: true, "action")
        case .milestone: noun("jalon", "milestone")
        case .closure: noun("fermeture", feminine: true, "closure")
        case .absence: noun("absence", feminine: true, "absence")
        case .tag: noun("étiquette", feminine: true, "tag")
        case .view: noun("vue", feminine: true, "view")
        case .contribution: noun("contribution", feminine: true, "contribution")
        case .dependency: noun("dépendance", feminine: true, "dependency")
        case .step: noun("étape", feminine: true, "step")
        case .blocker: noun("blocage", "blocker")
        case .postponement: noun("report", "postponement")
        case .link: noun("lien", "link")
        case .comment: noun("commentaire", "comment")
        case .note: noun("note", feminine: true, "note")
        case .promise: noun("promesse", feminine: true, "promise")
        case .measure: noun("mesure corrective", feminine: true, "corrective measure")
        case .point: noun("point de revue", "review point")
        case .reviewNote: noun("note de revue", feminine: true, "review note")
        case .notKeptReason: noun("motif de la promesse non tenue", "reason for the promise not kept")
        case .indicator: noun("indicateur", "indicator")
        case .measuredValue: noun("mesure", feminine: true, "measurement")
        case .stakeholder: noun("partie prenante", feminine: true, "stakeholder")
        case .exchange: noun("échange", "exchange")
        case .position: noun("position", feminine: true, "position")
        case .lever: noun("levier", "lever")
        case .pitch: noun("discours", "pitch")
        case .scenario: noun("scénario", "scenario")
        case .triedChange: noun("changement du scénario", "change of the scenario")
        case .raisedRisk: noun("risque signalé", "raised risk")
        case .dismissedRisk: noun("risque écarté", "dismissed risk")
        case .need: noun("besoin", "need")
        case .needEntry: noun("note du besoin", feminine: true, "entry of the need")
        }
    }

    package func noun(_ kind: ActionItem.Kind) -> Noun {
        switch kind {
        case .contribution: noun(Refusal.ObjectKind.contribution)
        case .dependency: noun(Refusal.ObjectKind.dependency)
        case .step: noun(Refusal.ObjectKind.step)
        case .blocker: noun(Refusal.ObjectKind.blocker)
        case .postponement: noun(Refusal.ObjectKind.postponement)
        case .link: noun(Refusal.ObjectKind.link)
        case .comment: noun(Refusal.ObjectKind.comment)
        case .note: noun(Refusal.ObjectKind.note)
        case .raisedRisk: noun(Refusal.ObjectKind.raisedRisk)
        case .dismissedRisk: noun(Refusal.ObjectKind.dismissedRisk)
        }
    }

    package func noun(_ field: Refusal.TextField) -> Noun {
        switch field {
        case .deploymentName: noun("nom du déploiement", "name of the deployment")
        case .startingPoint: noun("point de départ", "starting point")
        case .destination: noun("destination", feminine: true, "destination")
        case .milestoneTitle: noun("titre du jalon", "title of the milestone")
        case .closureLabel: noun("motif de la fermeture", "label of the closure")
        case .personName: noun("nom de la personne", "name of the person")
        case .email: noun("adresse électronique", feminine: true, "e-mail address")
        case .organisation: noun("service ou organisation", "organisation")
        case .absenceLabel: noun("motif de l’absence", "label of the absence")
        case .workstreamTitle: noun("titre de l’axe", "title of the workstream")
        case .actionTitle: noun("titre de l’action", "title of the action")
        case .description: noun("description", feminine: true, "description")
        case .doneWhen: noun("critère de réalisation", "“done when” criterion")
        case .tag: noun("étiquette", feminine: true, "tag")
        case .reason: noun("motif du report", "reason for the postponement")
        case .contributionRole: noun("rôle du contributeur", "role of the contributor")
        case .stepTitle: noun("intitulé de l’étape", "title of the step")
        case .blockerCause: noun("cause du blocage", feminine: true, "cause of the blocker")
        case .blockerLiftedWhen: noun("condition de levée du blocage", feminine: true, "condition that lifts the blocker")
        case .blockerWhoCanLift: noun("nom de qui peut lever le blocage", "name of who can lift the blocker")
        case .linkTitle: noun("titre du lien", "title of the link")
        case .linkAddress: noun("adresse du lien", feminine: true, "address of the link")
        case .comment: noun("commentaire", "comment")
        case .noteLabel: noun("intitulé de la note", "label of the note")
        case .noteText: noun("texte de la note", "text of the note")
        case .indicatorName: noun("nom de l’indicateur", "name of the indicator")
        case .indicatorHow: noun("façon de mesurer", feminine: true, "way of measuring")
        case .indicatorUnit: noun("unité", feminine: true, "unit")
        case .valueSource: noun("source de la mesure", feminine: true, "source of the measurement")
        case .evidenceLink: noun("adresse de la preuve", feminine: true, "address of the evidence")
        case .fileName: noun("nom du fichier", "name of the file")
        case .needTitle: noun("titre du besoin", "title of the need")
        case .needNote: noun("remarque sur le besoin", feminine: true, "note of the need")
        case .needUnit: noun("unité du besoin", feminine: true, "unit of the need")
        case .needEntryWords: noun("mot sur l’échange", "word on the exchange")
        case .partyWords: noun("nom de qui décide, accorde ou travaille", "name of who decides, grants or works")
        case .viewName: noun("nom de la vue", "name of the view")
        case .viewQuery: noun("adresse de la vue", feminine: true, "address of the view")
        case .riskWord: noun("mot sur le risque", "word on the risk")
        case .proposalReason: noun("motif de la date proposée", "reason for the date proposed")
        case .question: noun("question", feminine: true, "question")
        case .reply: noun("réponse", feminine: true, "reply")
        case .reviewPlace: noun("lieu de la revue", "place of the review")
        case .notKeptReason: noun("motif de la promesse non tenue", "reason for the promise not kept")
        case .notKeptWord: noun("mot sur la promesse", "word on the promise")
        case .worry: noun("mot sur ce qui pourrait échouer", "word on what could fail")
        case .helpNeeded: noun("mot sur l’aide souhaitée", "word on the help needed")
        case .point: noun("point de revue", "review point")
        case .measureWord: noun("mot sur la mesure", "word on the measure")
        case .confidenceWord: noun("mot sur la météo", "word on the confidence")
        case .reviewNote: noun("note de revue", feminine: true, "review note")
        case .potential: noun(Statement.potential)
        case .investments: noun(Statement.investments)
        case .developments: noun(Statement.developments)
        case .transformations: noun(Statement.transformations)
        case .users: noun(Statement.users)
        case .included: noun(Statement.included)
        case .excluded: noun(Statement.excluded)
        case .territory: noun(Statement.territory)
        case .valueProposition: noun(Statement.valueProposition)
        case .stakeholderName: noun("nom de la partie prenante", "name of the stakeholder")
        case .stakeholderFunction: noun("fonction de la partie prenante", feminine: true, "function of the stakeholder")
        case .stakeholderRisk: noun("risque à porter", "risk to carry")
        case .stakeholderGain: noun("gain attendu", "gain expected")
        case .stakeholderReluctance: noun("texte des réticences", "text of the reluctances")
        case .exchangePurpose: noun("objet du prochain échange", "purpose of the next exchange")
        case .exchangePlace: noun("lieu de l’échange", "place of the exchange")
        case .exchangeWords: noun("compte rendu de l’échange", "account of the exchange")
        case .positionWord: noun("mot sur la position", "word on the position")
        case .leverArgument: noun("argument", "argument")
        case .leverProof: noun("preuve", feminine: true, "proof")
        case .pitchTitle: noun("titre du discours", "title of the pitch")
        case .pitchText: noun("texte du discours", "text of the pitch")
        case .scenarioName: noun("nom du scénario", "name of the scenario")
        case .scenarioWords: noun("explication du scénario", feminine: true, "explanation of the scenario")
        }
    }

    var rhythm: Noun { noun("rythme des revues", "rhythm of reviews") }

    package func noun(_ value: RouteValue) -> Noun {
        switch value {
        case .startingPoint: noun("point de départ", "starting point")
        case .destination: noun("destination", feminine: true, "destination")
        case .startDay: noun("jour de départ", "start day")
        case .promisedDay: noun("date promise", feminine: true, "promised date")
        case .statement(let field, _): noun(field)
        }
    }

    package func noun(_ value: NeedValue) -> Noun {
        switch value {
        case .title: noun("titre", "title")
        case .kind: noun("nature", feminine: true, "kind")
        case .isCritical: noun("caractère critique", "critical nature")
        case .quantity: noun("quantité", feminine: true, "quantity")
        case .unit: noun("unité", feminine: true, "unit")
        case .neededBy: noun("date", feminine: true, "date")
        case .decider: noun("décideur", "decision maker")
        case .agent: noun("agent", "agent")
        case .span: noun("période", feminine: true, "period")
        case .waiting: noun("liste des actions qui attendent", feminine: true, "list of waiting actions")
        case .obtaining: noun("action qui l’obtient", feminine: true, "action that obtains it")
        case .note: noun("remarque", feminine: true, "note")
        }
    }

    package func noun(_ statement: Statement) -> Noun {
        switch statement {
        case .potential: noun("potentiel du prototype", "potential of the prototype")
        case .investments: noun("mot sur les investissements", "word on the investments")
        case .developments: noun("mot sur les développements", "word on the developments")
        case .transformations: noun("mot sur les transformations", "word on the transformations")
        case .users: noun("mot sur les usagers", "word on the users")
        case .included: noun("contenu du périmètre", "content of the perimeter")
        case .excluded: noun("hors-périmètre", "list of what is out of the perimeter")
        case .territory: noun("lieu du périmètre", "place of the perimeter")
        case .valueProposition: noun("proposition de valeur", feminine: true, "value proposition")
        }
    }

    package func noun(_ value: SettingsValue) -> Noun {
        switch value {
        case .name: noun("nom du déploiement", "name of the deployment")
        case .timeZone: noun("fuseau horaire", "time zone")
        case .holidayRegion: noun("région des jours fériés", feminine: true, "region of the public holidays")
        case .workingWeekdays: noun("liste des jours travaillés", feminine: true, "list of working days")
        case .closures: noun("liste des fermetures", feminine: true, "list of closures")
        case .riskThreshold(let rule, _):
            switch language {
            case .french: .french("seuil de la règle «\u{00A0}\(RiskTexts(language: language).name(rule))\u{00A0}»")
            case .english: .english("threshold of the rule “\(RiskTexts(language: language).name(rule))”")
            }
        }
    }

    func noun(_ french: String, feminine: Bool = false, _ english: String) -> Noun {
        switch language {
        case .french: .french(french, feminine: feminine)
        case .english: .english(english)
        }
    }
}

extension String {
    /// With a capital letter at the start, as a sentence begins.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
