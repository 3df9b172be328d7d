/// An example of each command, and of each field and kind of item: they are in the description, and tests read them.
enum CommandExamples {
    static func examples(of name: CommandName) -> [JSONValue] {
        members(name).map { $0.merging(["type": .string(name.rawValue)]) }
    }

    private static func members(_ name: CommandName) -> [JSONValue] {
        switch name {
        case .editSettings:
            [
                ["field": "name", "value": "Accueil numérique", "was": "Accueil"], ["field": "timeZone", "value": "Europe/Paris"],
                ["field": "holidayRegion", "value": "reunion"], ["field": "workingWeekdays", "value": [1, 2, 3, 4]],
                ["field": "closures", "value": [["first": "2026-08-03", "last": "2026-08-14", "label": "Été"]]],
                ["field": "riskThreshold", "value": ["rule": "postponed", "threshold": 3], "was": ["rule": "postponed", "threshold": 2]],
            ]
        case .editRoute:
            [
                ["field": "startingPoint", "value": "Un prototype essayé dans deux mairies"],
                ["field": "destination", "value": "Un accueil ouvert à tous"], ["field": "startDay", "value": "2026-01-12"],
                ["field": "promisedDay", "value": nil, "was": "2026-12-18"],
                ["field": "potential", "value": "212 usagers reçus en trois semaines, attente divisée par deux"],
                ["field": "investments", "value": "Deux bornes d’accueil"], ["field": "developments", "value": "Un agenda partagé"],
                ["field": "transformations", "value": "Deux services partagent un accueil"],
                ["field": "users", "value": "Les 9 000 habitants de la commune"], ["field": "included", "value": "La mairie annexe"],
                ["field": "excluded", "value": "Les trois autres sites"], ["field": "territory", "value": "Quartier de la gare"],
                ["field": "valueProposition", "value": "Une seule file, une seule visite", "was": ""],
            ]
        case .addMilestone: [["milestone": ["id": "ouverture", "title": "Ouverture du premier guichet", "day": "2026-06-15"]]]
        case .editMilestone:
            [
                [
                    "milestone": ["id": "ouverture", "title": "Ouverture", "day": "2026-06-15", "isReached": true],
                    "was": ["id": "ouverture", "title": "Ouverture", "day": "2026-06-15", "isReached": false],
                ]
            ]
        case .removeMilestone: [["milestone": "ouverture"]]
        case .addPerson: [["person": ["id": "jeanne", "name": "Jeanne Moreau", "email": "jeanne@example.org"]]]
        case .editPerson:
            [
                [
                    "person": [
                        "id": "jeanne", "name": "Jeanne Moreau", "organisation": "Mairie", "daysPerWeek": 2.5,
                        "absences": [["first": "2026-08-03", "last": "2026-08-14", "label": "Congés"]],
                    ]
                ]
            ]
        case .removePerson: [["person": "jeanne", "handOver": [["action": "former", "to": "paul"]]]]
        case .addWorkstream: [["id": "accueil", "title": "Accueil", "parent": nil]]
        case .editWorkstream: [["workstream": ["id": "accueil", "title": "Accueil du public", "rank": 1]]]
        case .removeWorkstream: [["workstream": "accueil"]]
        case .addAction: [["action": ["id": "former", "title": "Former les agents", "workstream": "accueil", "dueDay": "2026-03-12"]]]
        case .editAction: fields
        case .moveAction: [["action": "former", "workstream": "accueil", "before": nil]]
        case .removeAction, .commit, .withdrawCommitment: [["action": "former"]]
        case .answerCommitment:
            [
                ["action": "former", "day": "2026-04-16", "text": "La salle est prise jusqu’au 12"],
                ["action": "former", "day": nil, "text": "Qui réserve la salle ?"],
            ]
        case .acceptDate: [["action": "former", "day": "2026-04-16"]]
        case .replyToAnswer:
            [["action": "former", "comment": "reponse", "text": "Paul la réserve demain.", "answeredAt": 1_772_000_000_000]]
        case .addItem: items.map { ["action": "former", "item": $0] }
        case .editItem:
            [
                [
                    "action": "former", "item": ["kind": "step", "id": "salle", "title": "Réserver la salle", "isDone": true],
                    "was": ["kind": "step", "id": "salle", "title": "Réserver la salle", "isDone": false],
                ]
            ]
        case .removeItem: [["action": "former", "item": ["kind": "step", "key": "salle"]]]
        case .moveItem: [["action": "former", "item": ["kind": "step", "key": "salle"], "to": 0]]
        case .setReviewRhythm, .setReasons, .prepareReview, .judgePromise, .addPoint, .editPoint, .removePoint, .openReview,
            .goToStep, .attendReview, .settlePoint, .addMeasure, .removeMeasure, .promise, .withdrawPromise, .setConfidence,
            .closeReview, .reopenReview, .addReviewNote:
            ReviewCommandSchemas.examples(name)
        case .addIndicator, .editIndicator, .removeIndicator, .addValue, .editValue, .removeValue, .detachFile:
            ResultsCommandSchemas.examples(name)
        case .addStakeholder, .editStakeholder, .removeStakeholder, .addStakeholderItem, .editStakeholderItem, .removeStakeholderItem,
            .addLever, .editLever, .removeLever, .addPitch, .editPitch, .removePitch:
            StakeholderCommandSchemas.examples(name)
        case .addScenario, .editScenario, .tryChange, .takeBackChange, .applyScenario, .dropScenario, .takeUpScenario, .removeScenario:
            ScenarioCommandSchemas.examples(name)
        case .addView: [["view": ["id": "a-relancer", "name": "À relancer", "query": "is=late&responsible=me", "isShared": true]]]
        case .editView:
            [
                [
                    "view": ["id": "a-relancer", "name": "À relancer cette semaine", "query": "is=late&due=week", "isShared": true],
                    "was": [
                        "id": "a-relancer", "name": "À relancer", "query": "is=late&responsible=me", "owner": "claire", "isShared": true,
                    ],
                ]
            ]
        case .removeView: [["view": "a-relancer"]]
        case .addNeed, .editNeed, .removeNeed, .addNeedEntry, .editNeedEntry, .removeNeedEntry: NeedCommandSchemas.examples(name)
        case .batch:
            [
                [
                    "commands": [
                        ["type": "editAction", "action": "former", "field": "priority", "value": "high"],
                        ["type": "editAction", "action": "former", "field": "tags", "value": ["agents"]],
                    ]
                ]
            ]
        case .undo: [["change": "mon-premier-changement"]]
        }
    }

    private static let fields: [JSONValue] = {
        let values: [JSONValue] = [
            ["field": "dueDay", "value": "2026-04-02", "was": "2026-03-12", "reason": "Salle indisponible"],
            ["field": "title", "value": "Former tous les agents"], ["field": "workstream", "value": "accueil"],
            ["field": "rank", "value": 1.5], ["field": "status", "value": "inProgress", "was": "upcoming"],
            ["field": "description", "value": "Deux journées, par groupes de huit."],
            ["field": "doneWhen", "value": "Chaque agent a suivi les deux journées"], ["field": "responsible", "value": "jeanne"],
            ["field": "earliestStart", "value": nil],
            ["field": "effort", "value": ["optimistic": 4, "likely": 6, "pessimistic": 10]], ["field": "priority", "value": "high"],
            ["field": "tags", "value": ["agents", "formation"]], ["field": "doneDay", "value": "2026-03-10"],
            ["field": "spentDays", "value": 7.5],
        ]
        return values.map { $0.merging(["action": "former"]) }
    }()

    private static let items: [JSONValue] = [
        ["kind": "contribution", "person": "paul", "role": "Anime les séances", "days": 2],
        ["kind": "dependency", "predecessor": "rediger", "lagDays": 5],
        ["kind": "step", "id": "salle", "title": "Réserver la salle", "day": "2026-02-20"],
        [
            "kind": "blocker", "id": "budget", "cause": "Budget non voté", "liftedWhen": "Vote du conseil", "whoCanLift": "Le maire",
            "waitsFor": "decision",
        ],
        ["kind": "link", "id": "guide", "title": "Le guide", "address": "https://example.org/guide"],
        ["kind": "comment", "id": "avis", "text": "Prévoir une séance de rattrapage."],
        ["kind": "raisedRisk", "id": "salle", "word": "La salle peut être prise pour les élections"],
        ["kind": "dismissedRisk", "risk": "dueSoonNotStarted", "word": "Une heure suffit"],
        ["kind": "note", "id": "cout", "label": "Coût", "text": "1 200 euros"],
    ]
}
