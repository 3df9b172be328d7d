/// Nouns that titles begin with in the place of their verb. Keys are folded.
enum Nouns {
    static let french: [String: String] = [
        "accompagnement": "Accompagner", "achat": "Acheter", "achats": "Acheter", "actualisation": "Actualiser", "adaptation": "Adapter",
        "amelioration": "Améliorer", "amenagement": "Aménager", "analyse": "Analyser", "animation": "Animer", "audit": "Auditer",
        "choix": "Choisir", "commande": "Commander", "communication": "Communiquer", "conception": "Concevoir", "concertation": "Concerter",
        "constitution": "Constituer", "construction": "Construire", "consultation": "Consulter", "controle": "Contrôler",
        "creation": "Créer", "definition": "Définir", "demenagement": "Déménager", "deploiement": "Déployer",
        "developpement": "Développer", "diffusion": "Diffuser", "distribution": "Distribuer", "elaboration": "Élaborer",
        "enquete": "Enquêter", "envoi": "Envoyer", "equipement": "Équiper", "etude": "Étudier", "evaluation": "Évaluer",
        "experimentation": "Expérimenter", "extension": "Étendre", "finalisation": "Finaliser", "formation": "Former",
        "formations": "Former", "identification": "Identifier", "impression": "Imprimer", "information": "Informer",
        "installation": "Installer", "lancement": "Lancer", "livraison": "Livrer", "mise": "Mettre", "mobilisation": "Mobiliser",
        "modernisation": "Moderniser", "negociation": "Négocier", "ouverture": "Ouvrir", "organisation": "Organiser",
        "participation": "Participer", "planification": "Planifier", "pose": "Poser", "preparation": "Préparer",
        "presentation": "Présenter", "production": "Produire", "publication": "Publier", "realisation": "Réaliser",
        "recensement": "Recenser", "recherche": "Rechercher", "recrutement": "Recruter", "redaction": "Rédiger", "refonte": "Refondre",
        "relance": "Relancer", "renforcement": "Renforcer", "renovation": "Rénover", "reparation": "Réparer", "reservation": "Réserver",
        "reunion": "Réunir", "revision": "Réviser", "sensibilisation": "Sensibiliser", "signature": "Signer",
        "simplification": "Simplifier", "suivi": "Suivre", "test": "Tester", "tests": "Tester", "traduction": "Traduire",
        "transmission": "Transmettre", "validation": "Valider", "verification": "Vérifier", "visite": "Visiter", "vote": "Voter",
    ]

    static let english: [String: String] = [
        "adaptation": "Adapt", "analysis": "Analyse", "choice": "Choose", "communication": "Communicate", "creation": "Create",
        "definition": "Define", "delivery": "Deliver", "deployment": "Deploy", "development": "Develop", "distribution": "Distribute",
        "evaluation": "Evaluate", "hiring": "Hire", "identification": "Identify", "implementation": "Implement",
        "information": "Inform", "installation": "Install", "negotiation": "Negotiate", "opening": "Open", "organisation": "Organise",
        "organization": "Organize", "preparation": "Prepare", "presentation": "Present", "printing": "Print", "production": "Produce",
        "publication": "Publish", "recruitment": "Recruit", "renovation": "Renovate", "selection": "Select", "signature": "Sign",
        "testing": "Test", "tests": "Test", "training": "Train", "translation": "Translate", "validation": "Validate",
        "verification": "Verify", "writing": "Write",
    ]
}
