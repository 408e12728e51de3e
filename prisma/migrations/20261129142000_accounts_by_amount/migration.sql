-- Who is at risk with the greatest amounts: of each currency from the greatest down, until a page is full.
CREATE INDEX "Account_workspaceId_currency_arrCents_idx" ON "Account"("workspaceId", "currency", "arrCents");
