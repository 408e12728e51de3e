-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('admin', 'cx_leader', 'account_manager', 'executive');

-- CreateEnum
CREATE TYPE "AccountTier" AS ENUM ('key', 'growth', 'light');

-- CreateEnum
CREATE TYPE "Seniority" AS ENUM ('executive', 'head', 'manager', 'specialist', 'unknown');

-- CreateEnum
CREATE TYPE "DecisionRole" AS ENUM ('decision_maker', 'champion', 'influencer', 'user', 'blocker', 'unknown');

-- CreateEnum
CREATE TYPE "InteractionKind" AS ENUM ('email', 'call', 'meeting', 'chat', 'complaint', 'escalation', 'executive_meeting', 'event', 'workshop', 'business_review', 'co_creation', 'training', 'roadmap', 'note');

-- CreateEnum
CREATE TYPE "InteractionDirection" AS ENUM ('inbound', 'outbound', 'two_way');

-- CreateEnum
CREATE TYPE "InteractionChannel" AS ENUM ('email', 'phone', 'video', 'in_person', 'chat', 'portal', 'other');

-- CreateEnum
CREATE TYPE "SurveyKind" AS ENUM ('csat', 'nps', 'ces', 'proposition_pulse', 'delivery_pulse', 'creation_pulse', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('valueCase', 'seatAtTheirs', 'seatAtOurs', 'departments', 'sponsor', 'workflow', 'barrier');

-- CreateEnum
CREATE TYPE "EvidenceOrigin" AS ENUM ('interaction', 'answer', 'survey_answer', 'promise', 'value_commitment', 'fact');

-- CreateEnum
CREATE TYPE "ImportNoun" AS ENUM ('accounts', 'contacts', 'interactions', 'survey_answers');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('planned', 'running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ImportRowAction" AS ENUM ('create', 'update', 'skip', 'error');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "userId" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Account" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "externalId" TEXT,
    "name" TEXT NOT NULL,
    "tier" "AccountTier" NOT NULL DEFAULT 'growth',
    "segment" TEXT,
    "industry" TEXT,
    "arrCents" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "ownerId" UUID,
    "parentId" UUID,
    "startedOn" DATE,
    "renewsOn" DATE,
    "declaredType" TEXT,
    "supplierShare" TEXT NOT NULL DEFAULT 'unknown',
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Department" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "externalId" TEXT,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "title" TEXT,
    "departmentId" UUID,
    "seniority" "Seniority" NOT NULL DEFAULT 'unknown',
    "decisionRole" "DecisionRole" NOT NULL DEFAULT 'unknown',
    "language" TEXT,
    "note" TEXT,
    "leftOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "externalId" TEXT,
    "kind" "InteractionKind" NOT NULL,
    "direction" "InteractionDirection" NOT NULL,
    "channel" "InteractionChannel" NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentiment" DOUBLE PRECISION,
    "summary" TEXT NOT NULL,
    "note" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "InteractionContact" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "contactId" UUID NOT NULL,

    CONSTRAINT "InteractionContact_pkey" PRIMARY KEY ("workspaceId","interactionId","contactId")
);

-- CreateTable
CREATE TABLE "InteractionMember" (
    "workspaceId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "InteractionMember_pkey" PRIMARY KEY ("workspaceId","interactionId","memberId")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "assessedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "workspaceId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "value" SMALLINT,
    "reason" TEXT,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("workspaceId","assessmentId","question")
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "externalId" TEXT,
    "kind" "SurveyKind" NOT NULL,
    "surveyKey" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "comment" TEXT,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyAnswer_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Contract" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "noticeOn" DATE,
    "arrCents" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Purchase" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "purchasedOn" DATE NOT NULL,
    "amountCents" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Purchase_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "importance" SMALLINT NOT NULL DEFAULT 1,
    "promisedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "keptAt" TIMESTAMPTZ(3),
    "brokenAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ValueCommitment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" DOUBLE PRECISION,
    "promised" DOUBLE PRECISION NOT NULL,
    "achieved" DOUBLE PRECISION,
    "dueOn" DATE,
    "measuredAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ValueCommitment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "FactReview" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "kind" "FactKind" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "note" TEXT,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID,

    CONSTRAINT "FactReview_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "person" TEXT,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "retracted" BOOLEAN NOT NULL DEFAULT false,
    "origin" "EvidenceOrigin" NOT NULL,
    "originId" UUID NOT NULL,
    "recordedById" UUID,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("workspaceId","accountId","id","revision")
);

-- CreateTable
CREATE TABLE "ScoringModel" (
    "workspaceId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "parameters" JSONB NOT NULL,

    CONSTRAINT "ScoringModel_pkey" PRIMARY KEY ("workspaceId","version")
);

-- CreateTable
CREATE TABLE "LadderScore" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "ladderIndex" DOUBLE PRECISION NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "standsOn" TEXT,
    "isFirm" BOOLEAN NOT NULL,
    "isHollow" BOOLEAN NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "riskLevel" TEXT NOT NULL,
    "riskPoints" INTEGER NOT NULL,
    "relationshipType" TEXT NOT NULL,
    "lockState" TEXT NOT NULL,
    "perceptionGap" DOUBLE PRECISION,
    "satisfaction" DOUBLE PRECISION NOT NULL,
    "experience" DOUBLE PRECISION NOT NULL,
    "proposition" DOUBLE PRECISION NOT NULL,
    "delivery" DOUBLE PRECISION NOT NULL,
    "creation" DOUBLE PRECISION NOT NULL,
    "entanglement" DOUBLE PRECISION NOT NULL,
    "summary" JSONB NOT NULL,

    CONSTRAINT "LadderScore_pkey" PRIMARY KEY ("workspaceId","accountId")
);

-- CreateTable
CREATE TABLE "ScoreSnapshot" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "ladderIndex" DOUBLE PRECISION NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "standsOn" TEXT,
    "satisfaction" DOUBLE PRECISION NOT NULL,
    "experience" DOUBLE PRECISION NOT NULL,
    "proposition" DOUBLE PRECISION NOT NULL,
    "delivery" DOUBLE PRECISION NOT NULL,
    "creation" DOUBLE PRECISION NOT NULL,
    "entanglement" DOUBLE PRECISION NOT NULL,
    "riskLevel" TEXT NOT NULL,
    "origin" "EvidenceOrigin",
    "originId" UUID,

    CONSTRAINT "ScoreSnapshot_pkey" PRIMARY KEY ("workspaceId","accountId","sequence")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID,
    "action" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "nounId" TEXT,
    "accountId" UUID,
    "requestId" TEXT NOT NULL,
    "fields" TEXT[],

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "response" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("workspaceId","memberId","key")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "noun" "ImportNoun" NOT NULL,
    "fileName" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "header" TEXT[],
    "mapping" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" TEXT[],
    "action" "ImportRowAction",
    "reason" TEXT,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("workspaceId","runId","line")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_userId_key" ON "Member"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "Invitation_tokenHash_idx" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_workspaceId_tokenHash_key" ON "Invitation"("workspaceId", "tokenHash");

-- CreateIndex
CREATE INDEX "Account_workspaceId_ownerId_idx" ON "Account"("workspaceId", "ownerId");

-- CreateIndex
CREATE INDEX "Account_workspaceId_parentId_idx" ON "Account"("workspaceId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_workspaceId_externalId_key" ON "Account"("workspaceId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_workspaceId_accountId_name_key" ON "Department"("workspaceId", "accountId", "name");

-- CreateIndex
CREATE INDEX "Contact_workspaceId_accountId_idx" ON "Contact"("workspaceId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_workspaceId_externalId_key" ON "Contact"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "Interaction_workspaceId_accountId_occurredAt_idx" ON "Interaction"("workspaceId", "accountId", "occurredAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_workspaceId_externalId_key" ON "Interaction"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "InteractionContact_workspaceId_contactId_idx" ON "InteractionContact"("workspaceId", "contactId");

-- CreateIndex
CREATE INDEX "InteractionMember_workspaceId_memberId_idx" ON "InteractionMember"("workspaceId", "memberId");

-- CreateIndex
CREATE INDEX "Assessment_workspaceId_accountId_assessedAt_idx" ON "Assessment"("workspaceId", "accountId", "assessedAt" DESC);

-- CreateIndex
CREATE INDEX "SurveyAnswer_workspaceId_accountId_answeredAt_idx" ON "SurveyAnswer"("workspaceId", "accountId", "answeredAt" DESC);

-- CreateIndex
CREATE INDEX "SurveyAnswer_workspaceId_contactId_idx" ON "SurveyAnswer"("workspaceId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyAnswer_workspaceId_externalId_key" ON "SurveyAnswer"("workspaceId", "externalId");

-- CreateIndex
CREATE INDEX "Contract_workspaceId_accountId_idx" ON "Contract"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Purchase_workspaceId_accountId_idx" ON "Purchase"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Promise_workspaceId_accountId_idx" ON "Promise"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "ValueCommitment_workspaceId_accountId_idx" ON "ValueCommitment"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "FactReview_workspaceId_accountId_kind_reviewedAt_idx" ON "FactReview"("workspaceId", "accountId", "kind", "reviewedAt" DESC);

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_origin_originId_idx" ON "Evidence"("workspaceId", "origin", "originId");

-- CreateIndex
CREATE INDEX "LadderScore_workspaceId_ladderIndex_idx" ON "LadderScore"("workspaceId", "ladderIndex");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at" DESC);

-- CreateIndex
CREATE INDEX "ImportRun_workspaceId_createdAt_idx" ON "ImportRun"("workspaceId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_workspaceId_parentId_fkey" FOREIGN KEY ("workspaceId", "parentId") REFERENCES "Account"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_workspaceId_departmentId_fkey" FOREIGN KEY ("workspaceId", "departmentId") REFERENCES "Department"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionContact" ADD CONSTRAINT "InteractionContact_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionContact" ADD CONSTRAINT "InteractionContact_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionMember" ADD CONSTRAINT "InteractionMember_workspaceId_interactionId_fkey" FOREIGN KEY ("workspaceId", "interactionId") REFERENCES "Interaction"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InteractionMember" ADD CONSTRAINT "InteractionMember_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_workspaceId_assessmentId_fkey" FOREIGN KEY ("workspaceId", "assessmentId") REFERENCES "Assessment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purchase" ADD CONSTRAINT "Purchase_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueCommitment" ADD CONSTRAINT "ValueCommitment_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactReview" ADD CONSTRAINT "FactReview_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LadderScore" ADD CONSTRAINT "LadderScore_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSnapshot" ADD CONSTRAINT "ScoreSnapshot_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "ImportRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;


