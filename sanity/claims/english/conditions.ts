/**
 * Conditions and symptoms in singular, lay and medical words; British spelling, the engine knows the American one.
 * One a comma. A last word is also found in the plural.
 */
export const conditions = `
pain, ache, soreness, discomfort, hurting, stiffness, cramp, spasm, sprain, strain, swelling, inflammation, numbness, tingling, pins and needles,
suffering, symptom, illness, disease, ailment, disorder, sickness, complaint of pain, medical condition, health problem, health condition, injury, trauma, wound, scar,
backache, back pain, lower back pain, bad back, lumbago, back problem, back trouble, slipped disc, herniated disc, disc problem, disc bulge, prolapsed disc, trapped nerve, pinched nerve,
sciatica, stenosis, scoliosis, spondylosis, spondylitis, lordosis, kyphosis, neck pain, stiff neck, neck problem, whiplash, torticollis, wry neck, shoulder pain, frozen shoulder,
rotator cuff injury, tennis elbow, golfer elbow, carpal tunnel, carpal tunnel syndrome, repetitive strain injury, rsi, wrist pain, hip pain, hip trouble, hip problem, knee pain, knee problem, foot pain,
plantar fasciitis, heel pain, ankle sprain, joint pain, muscle pain, muscular pain, muscle tightness, tight muscle, myalgia, tendinitis, tendonitis, bursitis, hernia, pelvic pain, tailbone pain, coccyx pain, bunion,
arthritis, osteoarthritis, rheumatism, rheumatoid arthritis, gout, osteoporosis, fibromyalgia, fibro, polymyalgia, growing pain, shin splint, poor posture, bad posture, sports injury,
headache, head pain, tension headache, cluster headache, sinus headache, hangover, migraine, migraine attack, facial pain, face pain, trigeminal neuralgia, neuralgia, neuropathy, nerve pain, nerve damage, shingles, bell palsy,
jaw pain, jaw tension, jaw problem, clicking jaw, tmj, tmd, tmj disorder, tmj dysfunction, temporomandibular disorder, temporomandibular joint, bruxism, teeth grinding, tooth grinding, toothache, teething, dental pain,
tinnitus, ringing in the ear, hearing loss, deafness, earache, ear infection, glue ear, otitis, otitis media, vertigo, dizziness, dizzy spell, labyrinthitis, meniere, meniere disease, balance problem, motion sickness, travel sickness,
sinusitis, sinus problem, sinus infection, sinus congestion, blocked sinus, blocked nose, congestion, rhinitis, hay fever, hayfever, allergy, allergic reaction, snoring, tonsillitis, sore throat, cough, croup, cold, common cold, flu, influenza, bronchitis, fever,
blocked airway, breathing difficulty, breathing problem, breathlessness, shortness of breath, wheezing, wheeze, asthma attack,
infection, virus, bacterium, inflammatory condition, autoimmune condition, food intolerance, intolerance, thrush, cystitis, urinary tract infection, uti, incontinence, overactive bladder, weak bladder, bedwetting, bed wetting, leaking bladder,
insomnia, sleeplessness, sleepless night, sleep problem, sleep disorder, sleep disturbance, sleeping problem, poor sleep, trouble sleeping, difficulty sleeping, bad sleep, restless night, broken sleep, nightmare, night terror, jet lag, sleep apnoea, restless leg, restless leg syndrome,
anxiety, anxiousness, anxiety disorder, panic attack, panic, phobia, fear, nervousness, burnout, burn out, exhaustion, fatigue, chronic fatigue, chronic fatigue syndrome, adrenal fatigue, post viral fatigue, tiredness, low mood, mood swing, grief, brain fog, stress disorder, emotional trauma, birth trauma, childhood trauma, shock, irritability, low energy, stress related illness, psychosomatic illness, emotional problem,
colic, infant colic, baby colic, reflux, infant reflux, acid reflux, silent reflux, heartburn, indigestion, dyspepsia, regurgitation, spitting up, wind, trapped wind, constipation, diarrhoea, bloating, nausea, vomiting, stomach ache, tummy ache, stomach pain, tummy pain, tummy trouble, abdominal pain, gut problem, digestive problem, digestive disorder, digestive complaint, irritable bowel, irritable bowel syndrome, ibs, leaky gut, haemorrhoid, piles, ulcer,
crying baby, unsettled baby, fussy baby, fussiness, excessive crying, inconsolable crying, constant crying, screaming, unsettledness, restlessness, feeding problem, feeding difficulty, breastfeeding problem, latching problem, latch problem, poor latch, sucking problem, tongue tie, lip tie, flat head, flat head syndrome, plagiocephaly, misshapen head, cradle cap, nappy rash, failure to thrive, developmental delay, speech delay, speech problem, stammer, stutter, clumsiness, dyspraxia, dyslexia, learning difficulty, learning disability, behavioural problem, behaviour problem, concentration problem, hyperactivity, tantrum, squint, breech baby, breech presentation,
eczema, psoriasis, acne, dermatitis, rash, itching, hives, rosacea, wart, cellulite, hair loss,
period pain, painful period, menstrual pain, menstrual cramp, menstrual problem, limp, can not sleep, can not concentrate, can not conceive, can not turn your head, hardly sleep, sleep badly, sleep poorly, lie awake, pneumonia, wet the bed, bed wetter, crutch, verruca, corn, drug side effect, teething trouble, growth spurt pain, sore nipple, addiction, heavy period, irregular period, premenstrual syndrome, pms, pmt, endometriosis, polycystic ovary, pcos, menopause, menopausal symptom, hot flush, hot flash, night sweat, infertility, fertility problem, miscarriage, morning sickness, pregnancy sickness, labour pain, birth pain, pelvic girdle pain, mastitis, baby blues, erectile dysfunction, impotence, low libido, prostate problem, hormonal imbalance, hormone imbalance, thyroid problem, underactive thyroid, water retention, lymphoedema, oedema,
high blood pressure, low blood pressure, poor circulation, bad circulation, palpitation, varicose vein, raynaud, anaemia, high cholesterol, cholesterol, obesity, overweight, addiction, smoking, alcoholism, eye strain, blurred vision, dry eye, glaucoma, cataract, poor eyesight, chronic condition, chronic illness, side effect, after effect, aftereffect, post operative pain, muscle weakness, tremor, tic, facial palsy, paralysis, ear pressure, head pressure, pressure headache, loss of smell, loss of taste, cfs, crick in the neck, pulled muscle, muscle tear, torn muscle, torn ligament, gallstone, kidney stone, bladder problem, kidney problem, liver problem, heart problem, lung problem, skin problem, eye problem, ear problem, throat problem, hearing problem, chest infection, chest tightness, hiccup, fracture, broken bone, dislocation, bruise, burn, toxin, blocked energy, energy blockage, nervous exhaustion, hormone problem, eating problem, weight problem, hip dysplasia, club foot, cerebral irritation, postural problem, misalignment, pelvic misalignment, aching joint, aching muscle, aching back, sore back, sore muscle, sore joint, tired eye, cold sore, mouth ulcer, ear ache, head ache, tooth ache, neck ache, leg pain, arm pain, chest pain, heart disease, kidney disease, liver disease, hypertension, concussion, post concussion syndrome, head injury, lyme disease, long covid, covid, pneumonia, me cfs, hypermobility, ehlers danlos, pots, tuberculosis, measles
`;

/** Conditions for which advice from a lay person may do grave harm: only the strongest sources count. */
export const seriousConditions = `
cancer, tumour, tumor, leukaemia, lymphoma, melanoma, chemotherapy side effect, malignancy, brain tumour, brain injury, stroke, tia, aneurysm, heart attack, heart failure, angina, arrhythmia, thrombosis, blood clot, embolism, sepsis, meningitis, encephalitis,
diabetes, type 1 diabetes, type 2 diabetes, asthma, copd, emphysema, cystic fibrosis, epilepsy, seizure, fit, convulsion, multiple sclerosis, ms, parkinson, parkinson disease, alzheimer, alzheimer disease, dementia, motor neurone disease, als, huntington disease, cerebral palsy, spina bifida, hydrocephalus, autism, autistic child, autistic children, autistic people, autistic person, autistic adult, autism spectrum disorder, asd, adhd, attention deficit disorder, down syndrome, 
depression, severe depression, postnatal depression, post natal depression, postpartum depression, bipolar disorder, schizophrenia, psychosis, suicidal thought, self harm, ptsd, post traumatic stress disorder, post traumatic stress, eating disorder, anorexia, bulimia, ocd, obsessive compulsive disorder, personality disorder,
hiv, aids, hepatitis, lupus, crohn disease, crohn, colitis, ulcerative colitis, coeliac disease, kidney failure, liver failure, cirrhosis, pre eclampsia, preeclampsia, organ failure, coma, spinal injury, spinal cord injury, muscular dystrophy, myasthenia gravis
`;

/** What a body does: to say that the therapy improves it is a claim, which attribution alone makes acceptable. */
export const functions = `
immune system, immunity, immune function, immune response, immune defence, health, general health, physical health, mental health, circulation, blood circulation, blood flow, blood pressure, blood sugar, lymph flow, lymphatic system, lymphatic drainage, lymph drainage, digestion, metabolism, hormone, hormonal balance, hormone balance, hormone level, endocrine system,
nervous system, autonomic nervous system, vagus nerve, brain function, brain, brain development, cognitive function, memory, concentration, focus and memory, learning ability, flow of cerebrospinal fluid, cerebrospinal fluid flow, flow of fluid, movement of fluid, fluid exchange, craniosacral rhythm, craniosacral system, cranial rhythm, alignment, spinal alignment, posture, mobility, range of motion, flexibility, joint mobility, lung function, breathing, heart rate, heart rhythm, heartbeat, fertility, libido, milk supply, latch, feeding, sleep, sleep quality, quality of sleep, sleep pattern, healing, healing process, self healing, self healing power, self regulation, healing power, recovery, recovery time, rehabilitation, natural healing, body ability to heal, ability to heal, biological process, organ function, development, eyesight, energy level, vitality, life expectancy, ageing, aging, detoxification, cell renewal, cell regeneration, tissue repair, bone density, birth, labour, delivery, motor skill, coordination, thyroid, thyroid gland, kidney, liver, lung, heart, bladder, bowel, gut, gland, pituitary, pituitary gland, adrenal, adrenal gland, spleen, pancreas, resistance to disease, body resistance, resistance to illness, defence, body defence, chakra, energy flow, flow of energy, meridian, skull bone, bone of the skull, cranial bone, palate, psyche, performance, athletic performance, school performance, gut health, heart health, skin tone, womb, uterus, sperm count, egg quality, ovulation, menstrual cycle, appetite, oxygen supply, function of the organ, blood supply, nerve supply, nerve function, brain wave, intelligence, iq, language development, physical development, milk production, milk flow, cortisol, stress hormone, serotonin
`;

/** Everyday unease. Only a word such as “cures” or “treats” makes a claim of it. */
export const unease = `stress, everyday stress, tension, strain of everyday life, worry, restless mind, busy mind, muscle tension, pressure, crying, restriction, blockage`;

const bodyParts =
  'back, neck, shoulder, hip, knee, foot, ankle, wrist, hand, elbow, arm, leg, joint, muscle, spine, pelvis, jaw, tooth, face, head, ear, eye, nose, throat, sinus, chest, lung, heart, stomach, tummy, belly, gut, bowel, bladder, kidney, liver, skin, nerve, tendon, rib, tailbone, coccyx, disc, calf, thigh, breast, nipple, womb, prostate, thyroid, vocal cord, toe, finger, heel, groin, scalp, lower back, upper back, body, tissue, ligament';
const complaints =
  'pain, ache, problem, trouble, issue, complaint, injury, disorder, disease, condition, discomfort, infection, stiffness, weakness, cramp, spasm, inflammation, numbness, dysfunction, tightness, tension, pressure, allergy, strain';
const spoilt =
  'bad, aching, sore, stiff, tight, stressed, painful, weak, blocked, swollen, inflamed, overactive, irritable, tense, tired, hurting, achy, troubled, weary, damaged, injured, clogged, pulled, torn, trapped, stuck, frozen, dodgy, creaky, worn, broken, sprained, itchy, dislocated, infected, irritated, cracked, restless, leaky';
const unwell =
  'sleepless, crying, unsettled, colicky, fussy, anxious, hyperactive, restless, screaming, teething, fretful, sick, distressed, traumatised, overtired, irritable, windy, unhappy, tongue tied, premature, refluxy, depressed, nervous, autistic';
const people = 'baby, child, infant, newborn, toddler, teenager, teen, mother, mum, adult, pet, horse, dog, animal';
const general =
  'chronic, persistent, acute, recurrent, long standing, stubborn, unexplained, constant, lasting, severe, emotional, physical, psychological, mental, mental health, digestive, hormonal, respiratory, neurological, musculoskeletal, orthopaedic, gynaecological, cardiovascular, autoimmune, viral, bacterial, behavioural, developmental, urinary, menstrual, sleep, feeding, breathing, balance, skin, learning, speech, attention, memory, concentration, vision, weight, fertility, potency, circulation, stress related, age related, birth, nervous, medical, health, postural, dental, spinal, cranial, pelvic, abdominal, facial, vascular, orthodontic, genetic, rheumatic, psychosomatic, sexual, latching, swallowing, sensory, immune, mobility';
const list = (text: string) => text.split(',').map((word) => word.trim());
const joined = (first: string, second: string) => list(first).flatMap((a) => list(second).map((b) => `${a} ${b}`));

/** Complaints composed of a part of the body, a person or a kind, and a word for trouble: “hip trouble”, “aching joints”. */
export const composed = [
  ...joined(bodyParts, complaints),
  ...joined(spoilt, bodyParts),
  ...joined(unwell, people),
  ...joined(
    general,
    'pain, problem, disorder, illness, condition, complaint, disease, issue, difficulty, symptom, trouble, trauma, dysfunction',
  ),
].join(',');

/** Names of diseases by their endings. */
export const endings =
  /(?:itis|algia|dynia|plegia|emia|aemia|rrh?ea|rrhoea|penia|uria|sclerosis|stenosis|thrombosis|fibrosis|neurosis|osteosis|pathies|nephrosis|phobia|carcinoma|sarcoma|asthenia|somnia|phasia|kinesia|trophy|philia|iasis|ycosis)s?$/;
